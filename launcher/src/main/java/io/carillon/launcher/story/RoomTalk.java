package io.carillon.launcher.story;

import static io.carillon.launcher.story.ChatFrames.joined;
import static io.carillon.launcher.story.ChatFrames.typing;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Alice and bob talk in a room, and carol isn't in it. That she joins at the end is the marker of this room: it reaches
 * everybody, and proves that she heard nothing of what was said before.
 */
final class RoomTalk {

    private final Participant alice;
    private final Participant bob;
    private final Participant carol;
    private final Stage stage;
    private final Duration patience;
    private final String room = "kitchen-" + UUID.randomUUID();
    private final String scope = "room:" + room;

    RoomTalk(Participant alice, Participant bob, Participant carol, Stage stage, Duration patience) {
        this.alice = alice;
        this.bob = bob;
        this.carol = carol;
        this.stage = stage;
        this.patience = patience;
    }

    void play() {
        aliceOpensARoom();
        joins(bob, alice, bob);
        aliceTypes(true);
        var said = says(alice, "Who has seen the car keys?");
        stage.heard(said.message(), alice, bob);
        aliceTypes(false);
        carolIsNotHeard();
        aliceMendsIt(said);
        bobReacts(said);
        joins(carol, alice, bob, carol);
    }

    private void aliceOpensARoom() {
        stage.step("alice opens a room for talking: nobody else is in it, nobody hears", () -> {
            alice.chat().createRoom(room);
            return room;
        });
        // Whether she looks in before she is told that it is hers is a matter of milliseconds.
        alice.inbox().mayHear(frame -> joined(room, alice, "owner").matches(frame));
        asks(alice, "alice looks in", "room.join", Map.of("room", room));
    }

    private void joins(Participant who, Participant... hearers) {
        stage.settle();
        asks(who, who.name() + " joins, over the socket", "room.join", Map.of("room", room));
        stage.heard(joined(room, who, "member"), hearers);
        stage.settle();
    }

    private void aliceTypes(boolean typing) {
        stage.settle();
        asks(
                alice,
                "alice %s typing: the others in the room hear".formatted(typing ? "is" : "stops"),
                "chat.typing",
                Map.of("scope", scope, "typing", typing));
        stage.heard(typing(scope, alice, typing), bob);
        stage.settle();
    }

    private Said says(Participant who, String words) {
        var ack = asks(who, who.name() + " says something", "chat.send", Map.of("scope", scope, "body", words));
        return Said.plainly(
                ack.path("message_id").stringValue(),
                scope,
                who,
                words,
                ack.path("created_at").stringValue());
    }

    private void carolIsNotHeard() {
        var answer = stage.step(
                "carol, who is no member, says something: refused with not_a_member, nobody hears",
                () -> carol.inbox().ask("chat.send", Map.of("scope", scope, "body", "Me!"), patience));
        expect("not_a_member", answer);
    }

    private void aliceMendsIt(Said said) {
        String better = "Who has seen the keys of the car?";
        asks(alice, "alice changes what she said", "chat.edit", Map.of("message_id", said.id(), "new_body", better));
        stage.heard(said.edited(better), alice, bob);
        stage.settle();
    }

    private void bobReacts(Said said) {
        asks(
                bob,
                "bob reacts",
                "chat.reaction",
                Map.of("message_id", said.id(), "reaction", "🔑", "action", "add", "scope", scope));
        stage.heard(said.reaction(bob, "🔑", "add"), alice, bob);
        stage.settle();
        asks(bob, "bob has read it", "chat.read", Map.of("message_id", said.id(), "room", room));
        stage.heard(said.read(bob, room), alice, bob);
        stage.settle();
    }

    private JsonNode asks(Participant who, String what, String type, Map<String, ? extends @Nullable Object> data) {
        return expect("", stage.step(what, () -> who.inbox().ask(type, data, patience)))
                .path("data");
    }

    private static JsonNode expect(String code, Frame answer) {
        if (!answer.data().path("code").asString("").equals(code)) {
            throw new IllegalStateException(
                    "expected %s, got %s %s".formatted(code.isEmpty() ? "an ack" : code, answer.type(), answer.data()));
        }
        return answer.data();
    }
}
