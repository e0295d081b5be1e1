package io.carillon.chat.storage;

import io.carillon.chat.decisions.Decision;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.scopes.Role;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.RepairedMarker;
import io.carillon.events.chat.RoomUpdated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Decides at random what happens in a room, each time from what was decided before, as the service does. */
final class RandomRoom {

    private static final List<String> USERS = List.of("anna", "bob", "carl");
    private static final List<String> ROLES = List.of(Role.OWNER, Role.ADMIN, Role.MODERATOR, Role.MEMBER);

    private final Random random;
    private final String room;
    private final Map<String, String> members = new TreeMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Integer> replies = new HashMap<>();
    private final Set<List<String>> reactions = new HashSet<>();
    private final List<Decision> decisions = new ArrayList<>();
    private long stamp = 1_000;

    RandomRoom(String room, long seed) {
        this.room = room;
        this.random = new Random(seed);
    }

    /** The first founds the room. */
    List<Decision> decide(int count) {
        String owner = user();
        members.put(owner, Role.OWNER);
        decided(List.of(Events.created(room), Events.joined(room, owner, Role.OWNER, 1)));
        while (decisions.size() < count) {
            List<SpecificRecord> events = next();
            if (!events.isEmpty()) {
                decided(events);
            }
        }
        return decisions;
    }

    /** Roles by user. */
    Map<String, String> members() {
        return members;
    }

    long messages() {
        return messages.size();
    }

    long lastStamp() {
        return decisions.getLast().lastStamp();
    }

    private void decided(List<SpecificRecord> events) {
        decisions.add(ChatStore.decision("room:" + room, stamp, events.toArray(SpecificRecord[]::new)));
        stamp = lastStamp() + 1 + (random.nextBoolean() ? 0 : random.nextInt(1_000));
    }

    private List<SpecificRecord> next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> comeAndGo(user());
            case 2 -> changeRole(user());
            case 3, 4 -> List.of(send());
            case 5 -> messages.isEmpty() ? List.of() : edit(message());
            case 6 -> messages.isEmpty() ? List.of() : remove(message());
            case 7 -> messages.isEmpty() ? List.of() : react(message(), user());
            case 8 -> messages.isEmpty() ? List.of() : read(message(), user());
            default -> random.nextBoolean() ? List.of(update()) : List.of(repair());
        };
    }

    private List<SpecificRecord> comeAndGo(String user) {
        if (members.remove(user) == null) {
            String role = role();
            members.put(user, role);
            return List.of(Events.joined(room, user, role, members.size()));
        }
        return List.of(Events.left(room, user, members.size()));
    }

    private List<SpecificRecord> changeRole(String user) {
        String role = role();
        return members.replace(user, role) == null ? List.of() : List.of(Events.roleChanged(room, user, role));
    }

    private SpecificRecord send() {
        String id = "msg_%s_%d".formatted(room, messages.size() + 1);
        String parent = messages.isEmpty() || random.nextBoolean() ? null : message().id;
        Message message = new Message(id, messages.size() + 1, "Text " + (messages.size() + 1));
        messages.add(message);
        return parent == null
                ? Events.sent(room, id, message.number)
                : Events.sent(room, id, message.number, parent, (long) replies.merge(parent, 1, Integer::sum));
    }

    private List<SpecificRecord> edit(Message message) {
        if (message.gone) {
            return List.of();
        }
        String before = message.body;
        message.body = "Text " + random.nextInt(1_000);
        message.edits++;
        return List.of(Events.edited(room, message.id, message.number, message.edits, before, message.body));
    }

    private List<SpecificRecord> remove(Message message) {
        if (message.gone) {
            return List.of();
        }
        if (random.nextBoolean()) {
            return List.of(Events.redacted(room, message.id, message.number));
        }
        message.gone = true;
        String mode = random.nextBoolean() ? Deletion.SOFT : Deletion.HARD;
        return List.of(Events.deleted(room, message.id, message.number, mode));
    }

    private List<SpecificRecord> react(Message message, String user) {
        List<String> reaction = List.of(message.id, user, random.nextBoolean() ? "a" : "b");
        boolean added = reactions.add(reaction);
        if (!added) {
            reactions.remove(reaction);
        }
        return List.of(Events.reaction(room, message.id, user, reaction.getLast(), added ? "add" : "remove"));
    }

    private List<SpecificRecord> read(Message message, String user) {
        return List.of(Events.read(room, user, message.id, message.number));
    }

    private SpecificRecord update() {
        String description = random.nextBoolean() ? null : "Described " + random.nextInt(10);
        return new RoomUpdated(room, "Title " + random.nextInt(10), description, "open", "anna", Events.AT);
    }

    private SpecificRecord repair() {
        Message last = messages.isEmpty() ? null : messages.getLast();
        List<RepairedMarker> markers = last == null
                ? List.of()
                : List.of(new RepairedMarker(user(), last.id, last.number, Events.AT.plusSeconds(9)));
        return new ChatScopeRepaired(
                "room:" + room, (long) messages.size(), last == null ? null : last.id, markers, "admin", Events.AT);
    }

    private String user() {
        return USERS.get(random.nextInt(USERS.size())) + "_" + room;
    }

    private String role() {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    private Message message() {
        return messages.get(random.nextInt(messages.size()));
    }

    private static final class Message {
        private final String id;
        private final long number;
        private String body;
        private int edits;
        private boolean gone;

        private Message(String id, long number, String body) {
            this.id = id;
            this.number = number;
            this.body = body;
        }
    }
}
