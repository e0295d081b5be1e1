package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Said;
import io.carillon.localstack.DemoUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much is too much for a room: of text, of reactions, of messages. */
@ExtendWith(SharedPlatform.class)
class ChatLimitsIT {

    private static final int REACTIONS = 20;
    private static final int MESSAGES_AT_ONCE = 100;

    @Test
    void a_text_is_counted_in_code_points(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.says(scene.bob, "😀".repeat(2_000) + "x".repeat(2_000));
            scene.isRefused(
                    scene.bob,
                    "chat.send",
                    Map.of("scope", scene.scope, "body", "x".repeat(4_001)),
                    "invalid_data",
                    "a text of 1 to 4000 characters");

            scene.endInRoom();
        }
    }

    @Test
    void a_user_has_so_many_reactions_on_a_message_and_no_more(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.alice, "Vote");
            for (int i = 0; i < REACTIONS; i++) {
                scene.does(scene.bob, "chat.reaction", reaction(said, "r" + i));
                scene.inRoom(said.reaction(scene.bob, "r" + i, "add"));
            }
            scene.isRefused(
                    scene.bob, "chat.reaction", reaction(said, "r20"), "too_many_reactions", "20 different reactions");
            scene.does(scene.carol, "chat.reaction", reaction(said, "r20"));
            scene.inRoom(said.reaction(scene.carol, "r20", "add"));

            scene.endInRoom();
        }
    }

    private static Map<String, ?> reaction(Said said, String reaction) {
        return Map.of("message_id", said.id(), "reaction", reaction, "action", "add", "scope", said.scope());
    }

    @Test
    void who_sends_too_much_is_told_when_to_go_on_and_what_was_refused_is_neither_stored_nor_heard(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            // By turns, because a gateway has a limit for each connection.
            var sessions = List.of(scene.bob, scene.anotherSession(DemoUser.BOB), scene.anotherSession(DemoUser.BOB));
            int sent = 0;
            var answer = sends(scene, sessions.getFirst());
            while (answer.type().equals("ack")) {
                sent++;
                scene.inRoom(said(scene, answer).message());
                answer = sends(scene, sessions.get(sent % sessions.size()));
            }
            assertThat(answer.data().path("code").asString("")).isEqualTo("rate_limited");
            assertThat(answer.data().path("message").asString("")).contains("600 messages a minute to one scope");
            assertThat(answer.data().path("retry_after_ms").asInt()).isBetween(1, 100);
            assertThat(sent).isGreaterThanOrEqualTo(MESSAGES_AT_ONCE);

            scene.endInRoom();
            var room = scene.carol.chat().get("/rooms/" + scene.room).expect(200);
            assertThat(room.path("last_number").asInt()).isEqualTo(sent + 1);
        }
    }

    private static Frame sends(RoomScene scene, Participant who) {
        return who.inbox().ask("chat.send", Map.of("scope", scene.scope, "body", "buy!"), Actors.PATIENCE);
    }

    private static Said said(RoomScene scene, Frame ack) {
        var data = ack.data().path("data");
        return Said.plainly(
                ChatScene.text(data, "message_id"), scene.scope, scene.bob, "buy!", ChatScene.text(data, "created_at"));
    }
}
