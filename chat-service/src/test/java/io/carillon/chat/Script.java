package io.carillon.chat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A log of commands, made up. Ann owns the room; adam is an admin; bob and cyd talk; dan and dora come and go; eve never gets in.
 * What is refused once is refused for ever: refusals aren't kept, so others could be done when they are read again.
 */
final class Script {

    private static final Pattern MESSAGE = Pattern.compile("<(\\d+)>");
    private static final String ROOM = "room:general";
    private static final String FAMILY = "family:fam_1";
    private static final String DIRECT = "direct:bob:cyd";

    private final RandomGenerator random;
    private final List<Line> lines = new ArrayList<>();

    /** @param data names the message that the n-th line sent by {@code <n>} */
    private record Line(String id, String type, String scope, Asker asker, String data) {}

    private Script(RandomGenerator random) {
        this.random = random;
    }

    /** Lines at random, some of them twice. */
    static Script random(RandomGenerator random, int lines) {
        Script script = new Script(random);
        script.add("room.create", ROOM, "ann", "{'title': 'General'}");
        script.add("room.member.put", ROOM, "ann", "{'user_id': 'adam', 'role': 'admin'}");
        script.add("room.join", ROOM, "bob", "{}");
        script.add("room.join", ROOM, "cyd", "{}");
        while (script.lines.size() < lines) {
            script.addAny();
        }
        return script;
    }

    int size() {
        return lines.size();
    }

    /** A line as a command, with the ids of messages as they were answered. */
    Command command(int place, Function<String, Answer> answers) {
        Line line = lines.get(place);
        String data =
                MESSAGE.matcher(line.data()).replaceAll(found -> messageId(answers.apply("cmd_" + found.group(1))));
        return Commands.command(line.id(), line.type(), line.scope(), line.asker(), data);
    }

    /** Nobody has learned of a message that was not sent. */
    static String messageId(Answer answer) {
        return answer instanceof Answer.Done(String data)
                ? Commands.object(data).path("message_id").asString("msg_none")
                : "msg_none";
    }

    /** Who is in what other services own. */
    static void others(InMemoryScopes scopes) {
        Scope family = Scope.parse(FAMILY).orElseThrow();
        scopes.with(family, "bob", Role.OWNER).with(family, "cyd", Role.MEMBER);
    }

    private void add(String type, String scope, String userId, String data) {
        lines.add(new Line("cmd_" + lines.size(), type, scope, Commands.user(userId), data));
    }

    private void addAny() {
        String talker = any("bob", "cyd");
        String scope = any(ROOM, ROOM, FAMILY, DIRECT);
        String message = "<%d>".formatted(random.nextInt(lines.size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> add("chat.send", scope, talker, "{'body': '%s'}".formatted(any("Hello", "Yes", "No")));
            case 2 -> add("chat.send", scope, talker, "{'body': 'Re', 'parent_id': '%s'}".formatted(message));
            case 3 ->
                add(
                        "chat.edit",
                        scope,
                        talker,
                        "{'message_id': '%s', 'new_body': '%s'}".formatted(message, any("Hello", "Yes", "No")));
            case 4 ->
                add(
                        "chat.delete",
                        scope,
                        any("bob", "adam", "eve"),
                        "{'message_id': '%s', 'mode': '%s'}".formatted(message, any("soft", "hard")));
            case 5 ->
                add("chat.redact", scope, any("bob", "adam"), "{'message_id': '%s', 'mask': '*'}".formatted(message));
            case 6 ->
                add(
                        "chat.reaction",
                        scope,
                        talker,
                        "{'message_id': '%s', 'reaction': '%s', 'action': '%s'}"
                                .formatted(message, any("a", "b"), any("add", "remove")));
            case 7 -> add("chat.read", ROOM, talker, "{'message_id': '%s'}".formatted(message));
            case 8 -> add(any("room.join", "room.leave"), ROOM, any("dan", "dora"), "{}");
            case 9 ->
                add(
                        any("room.member.put", "room.member.remove"),
                        ROOM,
                        "ann",
                        "{'user_id': '%s', 'role': '%s'}".formatted(any("dan", "dora"), any("member", "moderator")));
            case 10 -> add(any("room.update", "room.create"), ROOM, "ann", "{'title': '%s'}".formatted(any("A", "B")));
            default -> lines.add(lines.get(random.nextInt(lines.size())));
        }
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
