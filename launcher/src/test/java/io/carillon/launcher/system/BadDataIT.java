package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Said;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Frames whose fields are not as the protocol describes them: refused by the service, or before it by the gateway. */
@ExtendWith(SharedPlatform.class)
class BadDataIT {

    private static final String TOO_LONG = "😀".repeat(4_001);

    @Test
    void data_that_are_not_as_described_are_refused_by_field_and_rule(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.alice, "Hello");
            String id = said.id();
            String scope = scene.scope;

            wrong(scene, "chat.send", Map.of("scope", scope), "\"body\" must be a text of 1 to 4000 characters");
            for (Object body : List.of("", "  ", TOO_LONG, 7, List.of("x"))) {
                wrong(scene, "chat.send", Map.of("scope", scope, "body", body), "\"body\"");
            }
            wrong(scene, "chat.send", with(scope, "attachments", "none"), "\"attachments\" must be a list");
            wrong(scene, "chat.send", with(scope, "attachments", Collections.nCopies(11, Map.of())), "at most 10");
            wrong(
                    scene,
                    "chat.send",
                    with(scope, "attachments", List.of(Map.of("name", "x"))),
                    "\"attachments[].url\"");
            wrong(scene, "chat.send", with(scope, "parent_id", 7), "\"parent_id\"");
            wrong(scene, "chat.edit", Map.of("message_id", id, "new_body", TOO_LONG), "\"new_body\"");
            wrong(scene, "chat.delete", Map.of("message_id", id), "\"mode\" must be one of soft, hard");
            wrong(scene, "chat.delete", Map.of("message_id", id, "mode", "harder"), "\"mode\"");
            wrong(scene, "chat.redact", Map.of("message_id", id, "mask", ""), "\"mask\"");
            wrong(scene, "chat.reaction", reaction(said, "x".repeat(65), "add"), "\"reaction\"");
            wrong(scene, "chat.reaction", reaction(said, "x", "toggle"), "\"action\" must be one of add, remove");
            wrong(scene, "chat.read", Map.of("room", scene.room), "\"message_id\"");
            wrong(scene, "chat.typing", Map.of("scope", scope, "typing", "yes"), "\"typing\" must be true or false");
            wrong(
                    scene,
                    "file.upload",
                    upload(scope, "f", 101, false),
                    "\"progress\" must be a whole number from 0 to 100");
            wrong(scene, "file.upload", upload(scope, "f".repeat(129), 1, false), "\"fileId\"");
            wrong(scene, "file.upload", upload(scope, "f", 1, "no"), "\"isComplete\"");
            String bob = scene.bob.userId();
            wrong(scene, "call.offer", Map.of("target_id", bob, "call_type", "smoke", "sdp", ""), "\"call_type\"");
            wrong(scene, "call.offer", Map.of("target_id", bob, "call_type", "audio"), "\"sdp\" must be there");
            wrong(scene, "call.answer", Map.of("target_id", bob), "\"sdp\"");
            wrong(scene, "call.ice", Map.of("target_id", bob), "\"candidate\"");
            wrong(scene, "call.end", Map.of("target_id", bob, "reason", "x".repeat(257)), "\"reason\"");

            scene.endInRoom();
            assertThat(scene.messages()).isEqualTo(2);
        }
    }

    @Test
    void a_frame_that_names_no_scope_does_not_get_past_the_gateway(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            Map.of(
                            "chat.send", Map.of("body", "x"),
                            "chat.typing", Map.of("scope", "no kind", "typing", true),
                            "chat.edit", Map.of("new_body", "x"),
                            "chat.read", Map.of("message_id", "msg_1"),
                            "call.end", Map.of("reason", "x"),
                            "room.join", Map.of("room", "two words"),
                            "subscribe", Map.of("group", ""),
                            "tenant.chat.send", Map.of("content", "x"))
                    .forEach((type, data) -> scene.isRefused(scene.carol, type, data, "invalid_data", ""));

            scene.endInRoom();
        }
    }

    private static void wrong(RoomScene scene, String type, Map<String, ? extends @Nullable Object> data, String rule) {
        scene.isRefused(scene.alice, type, data, "invalid_data", rule);
    }

    private static Map<String, Object> with(String scope, String field, Object value) {
        return Map.of("scope", scope, "body", "x", field, value);
    }

    private static Map<String, Object> reaction(Said said, String reaction, String action) {
        return Map.of("message_id", said.id(), "reaction", reaction, "action", action, "scope", said.scope());
    }

    private static Map<String, Object> upload(String scope, String fileId, int progress, Object isComplete) {
        return Map.of("scope", scope, "fileId", fileId, "progress", progress, "isComplete", isComplete);
    }
}
