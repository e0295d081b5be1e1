package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.userMessage;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.DAVE;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.ChatApi;
import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Said;
import io.carillon.launcher.story.Stage;
import io.carillon.launcher.story.StoryPrinter;
import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All demo users with open sockets, on two gateways. What a test says is heard is all that anybody may hear, until
 * {@link #end} has let a marker through to everybody.
 */
class ChatScene implements AutoCloseable {

    private static final String MARKER = "The End";

    final Participant alice;
    /** On the other gateway. */
    final Participant bob;

    final Participant carol;
    /** On the other gateway. */
    final Participant dave;
    /** A stranger: no test lets her share anything with anybody. */
    final Participant erin;
    /** Any service of somebody's own. */
    final ChatApi backEnd;

    private final Actors actors;
    private final List<Participant> sessions;
    private final Stage stage;

    /** Connects everybody. */
    ChatScene(Actors actors) {
        this(actors, "", Set.of());
    }

    /** Connects everybody; these subscribe to a channel in their handshake, members or not. */
    ChatScene(Actors actors, String channel, Set<DemoUser> subscribers) {
        var gateway = actors.platform().gatewaySocket();
        var other = actors.otherGatewaySocket();
        Function<DemoUser, String[]> channels =
                user -> subscribers.contains(user) ? new String[] {channel} : new String[0];
        this.actors = actors;
        this.alice = actors.connected(ALICE, subscribing(gateway, channels.apply(ALICE)));
        this.bob = actors.connected(BOB, subscribing(other, channels.apply(BOB)));
        this.carol = actors.connected(CAROL, subscribing(gateway, channels.apply(CAROL)));
        this.dave = actors.connected(DAVE, subscribing(other, channels.apply(DAVE)));
        this.erin = actors.connected(ERIN, subscribing(gateway, channels.apply(ERIN)));
        this.backEnd = actors.backEnd();
        this.sessions = new ArrayList<>(List.of(alice, bob, carol, dave, erin));
        this.stage = new Stage(sessions, new StoryPrinter(System.out), Actors.PATIENCE);
    }

    private static URI subscribing(URI gateway, String... channels) {
        return channels.length == 0 ? gateway : URI.create(gateway + "?channels=" + String.join(",", channels));
    }

    /** One more session of a user, on the other gateway, subscribed to these channels from now on. */
    Participant anotherSession(DemoUser user, String... channels) {
        stage.settle();
        var session = actors.connected(user, subscribing(actors.otherGatewaySocket(), channels))
                .called("%s, session %d".formatted(user.username(), sessions.size() + 1));
        sessions.add(session);
        stage.enters(session);
        return session;
    }

    /** Somebody does something, when everybody has heard what he should of what was done before. */
    final <T> T does(String what, Supplier<T> request) {
        stage.settle();
        return stage.step(what, request);
    }

    /**
     * Somebody asks for something over his socket, and gets it.
     *
     * @return the data of the {@code ack}
     */
    final JsonNode does(Participant who, String type, Map<String, ? extends @Nullable Object> data) {
        var answer = ask(who, type, data);
        assertThat(answer.type())
                .as("%s of %s: %s", type, who.name(), answer.data())
                .isEqualTo("ack");
        return answer.data().path("data");
    }

    /** Somebody asks for something over his socket, and is told this code, and a rule that says this. */
    final void isRefused(
            Participant who, String type, Map<String, ? extends @Nullable Object> data, String code, String rule) {
        var answer = ask(who, type, data);
        assertThat(answer.type())
                .as("%s of %s: %s", type, who.name(), answer.data())
                .isEqualTo("error");
        assertThat(answer.data().path("code").asString(""))
                .as("%s", answer.data())
                .isEqualTo(code);
        assertThat(answer.data().path("message").asString("")).contains(rule);
    }

    private Frame ask(Participant who, String type, Map<String, ? extends @Nullable Object> data) {
        return does(who.name() + " asks: " + type, () -> who.inbox().ask(type, data, Actors.PATIENCE));
    }

    /** Somebody says something. */
    final Said says(Participant who, String scope, String body) {
        var ack = does(who, "chat.send", Map.of("scope", scope, "body", body));
        return Said.plainly(text(ack, "message_id"), scope, who, body, text(ack, "created_at"));
    }

    static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    /** These must hear this next, and nobody else. */
    final void heard(ExpectedFrame frame, Participant... by) {
        stage.heard(frame, by);
    }

    /** Waits until everybody has heard what he should. */
    final void settle() {
        stage.settle();
    }

    /** Ends in a scope: what was done there before has been told when these have heard the marker. */
    final void end(String scope, Participant speaker, Participant... hearers) {
        heard(says(speaker, scope, MARKER).message(), hearers);
        end();
    }

    /** Lets the marker through to every session and compares what everybody heard with what he should have heard. */
    final void end() {
        var users = sessions.stream().map(Participant::userId).distinct().toList();
        var content = Map.of("to", Map.of("users", users), "message", MARKER, "data", Map.of("last", true));
        does("the marker", () -> backEnd.send("messages", content).expect(200));
        sessions.forEach(one -> heard(userMessage(one, MARKER, Map.of("last", true)), one));
        stage.settle();
        assertThat(stage.result().differences())
                .allSatisfy(
                        (who, differences) -> assertThat(differences).as(who).isEmpty());
    }

    @Override
    public void close() {
        sessions.forEach(one -> one.inbox().close());
    }
}
