package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.roleChanged;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code chat.send}, {@code chat.edit}, {@code chat.delete}, {@code chat.redact}, {@code chat.read} and {@code chat.reaction}. */
@ExtendWith(SharedPlatform.class)
class MessageStoriesIT {

    @Test
    void a_message_with_attachments_is_heard_by_the_room_and_so_is_one_that_answers_it(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            List<Map<String, ?>> files = List.of(
                    Map.of(
                            "name",
                            "plan.pdf",
                            "url",
                            "/files/plan.pdf",
                            "mime_type",
                            "application/pdf",
                            "size",
                            81_920),
                    Map.of(
                            "name",
                            "ünïcode 🎉.png",
                            "url",
                            "https://x.example/1",
                            "mime_type",
                            "image/png",
                            "size",
                            0));
            var ack = scene.does(
                    scene.bob,
                    "chat.send",
                    Map.of("scope", scene.scope, "body", "Look at this 👀", "attachments", files));
            var plan = new Said(
                    ChatScene.text(ack, "message_id"),
                    scene.scope,
                    scene.bob,
                    "Look at this 👀",
                    ChatScene.text(ack, "created_at"),
                    files,
                    null);
            scene.inRoom(plan.message());

            var answered = scene.does(
                    scene.carol,
                    "chat.send",
                    Map.of("scope", scene.scope, "body", "Nice", "attachments", List.of(), "parent_id", plan.id()));
            var answer = new Said(
                    ChatScene.text(answered, "message_id"),
                    scene.scope,
                    scene.carol,
                    "Nice",
                    ChatScene.text(answered, "created_at"),
                    List.of(),
                    plan.id());
            scene.inRoom(answer.message());

            scene.endInRoom();
            var thread = scene.bob
                    .chat()
                    .get("/scopes/%s/messages?parent_id=%s".formatted(scene.scope, plan.id()))
                    .expect(200);
            assertThat(thread.path("messages").valueStream().map(message -> ChatScene.text(message, "id")))
                    .containsExactly(answer.id());
        }
    }

    @Test
    void an_author_changes_his_message_and_the_room_hears_its_new_text(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.bob, "Helo");

            scene.does(scene.bob, "chat.edit", Map.of("message_id", said.id(), "new_body", "Hello"));
            scene.inRoom(said.edited("Hello"));
            scene.does(
                    scene.bob,
                    "chat.edit",
                    Map.of("message_id", said.id(), "new_body", "Hello!", "scope", scene.scope));
            scene.inRoom(said.edited("Hello!"));
            scene.does(scene.bob, "chat.edit", Map.of("message_id", said.id(), "new_body", "Hello!"));

            scene.endInRoom();
            assertThat(stored(scene, said).path("body").stringValue()).isEqualTo("Hello!");
        }
    }

    @Test
    void a_message_deleted_softly_is_there_for_moderators_and_one_deleted_hard_for_nobody(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var soft = scene.says(scene.bob, "soft");
            var hard = scene.says(scene.bob, "hard");

            scene.does(scene.bob, "chat.delete", Map.of("message_id", soft.id(), "mode", "soft"));
            scene.inRoom(soft.deleted());
            scene.does(scene.alice, "chat.delete", Map.of("message_id", hard.id(), "mode", "hard"));
            scene.inRoom(hard.deleted());

            scene.endInRoom();
            assertThat(stored(scene, soft).path("body").asString("")).isEqualTo("soft");
            assertThat(stored(scene, hard).path("deleted").asBoolean()).isTrue();
            assertThat(stored(scene, hard).has("body")).isFalse();
            var asMember = scene.carol.chat().get(path(scene, soft)).expect(200);
            assertThat(asMember.path("deleted").asBoolean()).isTrue();
            assertThat(asMember.has("body")).isFalse();
        }
    }

    @Test
    void a_moderator_redacts_a_message_and_everybody_sees_the_mask(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(
                    "alice makes bob a moderator",
                    () -> scene.alice
                            .chat()
                            .putMember("rooms/" + scene.room, scene.bob.userId(), "moderator")
                            .expect(204));
            scene.inRoom(roleChanged(scene.room, scene.bob, "moderator"));
            var rude = scene.says(scene.carol, "something rude");

            scene.does(scene.bob, "chat.redact", Map.of("message_id", rude.id(), "mask", "[removed]"));
            scene.inRoom(rude.redacted("[removed]"));
            scene.isRefused(
                    scene.carol,
                    "chat.edit",
                    Map.of("message_id", rude.id(), "new_body", "something worse"),
                    "redacted",
                    "A moderator replaced the text");

            scene.endInRoom();
            assertThat(stored(scene, rude).path("body").stringValue()).isEqualTo("[removed]");
        }
    }

    @Test
    void a_read_marker_goes_forward_only_and_the_room_sees_how_far_somebody_has_read(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var first = scene.says(scene.alice, "1");
            var second = scene.says(scene.alice, "2");

            scene.does(scene.bob, "chat.read", Map.of("message_id", second.id(), "room", scene.room));
            scene.inRoom(second.read(scene.bob, scene.room));
            scene.does(scene.bob, "chat.read", Map.of("message_id", first.id(), "room", scene.room));
            scene.does(scene.bob, "chat.read", Map.of("message_id", second.id(), "room", scene.room));

            scene.endInRoom();
            var receipts = scene.carol
                    .chat()
                    .get("/rooms/%s/receipts".formatted(scene.room))
                    .expect(200);
            assertThat(receipts.findValuesAsString("user_id")).containsExactly(scene.bob.userId());
            assertThat(receipts.findValuesAsString("message_id")).containsExactly(second.id());
        }
    }

    @Test
    void a_reaction_is_added_once_and_taken_back_once(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.alice, "Cake in the kitchen");

            reacts(scene, said, "add");
            scene.inRoom(said.reaction(scene.carol, "👍", "add"));
            reacts(scene, said, "add");
            reacts(scene, said, "remove");
            scene.inRoom(said.reaction(scene.carol, "👍", "remove"));
            reacts(scene, said, "remove");
            reacts(scene, said, "add");
            scene.inRoom(said.reaction(scene.carol, "👍", "add"));

            scene.endInRoom();
            var reactions =
                    scene.bob.chat().get(path(scene, said) + "/reactions").expect(200);
            assertThat(reactions.path("reactions").toString())
                    .isEqualTo("[{\"reaction\":\"👍\",\"user_ids\":[\"%s\"]}]".formatted(scene.carol.userId()));
        }
    }

    private static void reacts(RoomScene scene, Said said, String action) {
        scene.does(
                scene.carol,
                "chat.reaction",
                Map.of("message_id", said.id(), "reaction", "👍", "action", action, "scope", scene.scope));
    }

    /** As alice sees it, who owns the room. */
    private static JsonNode stored(RoomScene scene, Said said) {
        return scene.alice.chat().get(path(scene, said)).expect(200);
    }

    private static String path(RoomScene scene, Said said) {
        return "/scopes/%s/messages/%s".formatted(scene.scope, said.id());
    }
}
