package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who or what is not in the place where something is to be done: refused with a code and a rule, and nothing comes of it:
 * nothing is stored, and nobody hears. Fields that are wrong are in {@link BadDataIT}.
 */
@ExtendWith(SharedPlatform.class)
class BadInputIT {

    @Test
    void who_is_not_in_a_place_does_nothing_there(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.alice, "Hello");
            for (Participant outsider : List.of(scene.dave, scene.erin)) {
                everythingIn(scene, said)
                        .forEach((type, data) -> scene.isRefused(
                                outsider, type, data, "not_a_member", "You are not a member of " + scene.scope));
            }

            scene.endInRoom();
            assertThat(scene.messages()).isEqualTo(2);
        }
    }

    private static Map<String, Map<String, ?>> everythingIn(RoomScene scene, Said said) {
        String scope = scene.scope;
        return Map.of(
                "chat.send", Map.of("scope", scope, "body", "Hi"),
                "chat.edit", Map.of("message_id", said.id(), "new_body", "Hi"),
                "chat.delete", Map.of("message_id", said.id(), "mode", "hard"),
                "chat.redact", Map.of("message_id", said.id(), "mask", "x"),
                "chat.read", Map.of("message_id", said.id(), "room", scene.room),
                "chat.reaction", Map.of("message_id", said.id(), "reaction", "x", "action", "add", "scope", scope),
                "chat.typing", Map.of("scope", scope, "typing", true),
                "file.upload", Map.of("scope", scope, "fileId", "f", "progress", 1, "isComplete", false));
    }

    @Test
    void there_must_be_such_a_place(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var alice = scene.alice;
            String nowhere = "room:" + Fresh.name("nowhere");
            for (String scope : List.of(nowhere, "tenant:none", "family:none", "group:none", "network:none")) {
                scene.isRefused(
                        alice, "chat.send", Map.of("scope", scope, "body", "Hi"), "unknown_scope", "There is no");
                scene.isRefused(
                        alice, "chat.typing", Map.of("scope", scope, "typing", true), "unknown_scope", "There is no");
            }
            for (String scope : List.of("user:" + scene.bob.userId(), "planet:mars", "message:msg_1")) {
                var refusal = alice.inbox().ask("chat.send", Map.of("scope", scope, "body", "Hi"), Actors.PATIENCE);
                assertThat(refusal.data().path("code").asString("")).as(scope).isIn("unknown_scope", "unknown_message");
            }
            Map.of(
                            "tenant.chat.send", Map.of("tenant_id", "none", "content", "Hi"),
                            "tenant.chat.edit", Map.of("tenant_id", "none", "message_id", "msg_1", "content", "Hi"),
                            "tenant.chat.delete", Map.of("tenant_id", "none", "message_id", "msg_1"),
                            "tenant.chat.typing", Map.of("tenant_id", "none", "typing", true))
                    .forEach((type, data) ->
                            scene.isRefused(alice, type, data, "unknown_tenant", "There is no tenant none"));
            scene.isRefused(alice, "room.join", Map.of("room", "none"), "unknown_room", "There is no room none");
            scene.isRefused(alice, "room.leave", Map.of("room", "none"), "unknown_room", "There is no room none");
            scene.isRefused(alice, "subscribe", Map.of("group", "none"), "unknown_group", "There is no group none");
            scene.isRefused(alice, "unsubscribe", Map.of("group", "none"), "unknown_group", "There is no group none");

            scene.endInRoom();
        }
    }

    @Test
    void there_must_be_such_a_message_in_that_place(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var elsewhere = Fresh.name("room");
            scene.alice.chat().createRoom(elsewhere);
            var said = scene.says(scene.alice, "Hello");
            var gone = scene.says(scene.alice, "Gone");
            scene.does(scene.alice, "chat.delete", Map.of("message_id", gone.id(), "mode", "soft"));
            scene.inRoom(gone.deleted());

            for (String id : List.of("msg_none", gone.id())) {
                unknown(scene, "chat.edit", Map.of("message_id", id, "new_body", "x"));
                unknown(scene, "chat.delete", Map.of("message_id", id, "mode", "soft"));
                unknown(scene, "chat.redact", Map.of("message_id", id, "mask", "x"));
                unknown(scene, "chat.send", Map.of("scope", scene.scope, "body", "x", "parent_id", id));
            }
            unknown(scene, "chat.read", Map.of("message_id", "msg_none", "room", scene.room));
            String other = "room:" + elsewhere;
            unknown(scene, "chat.read", Map.of("message_id", said.id(), "room", elsewhere));
            unknown(scene, "chat.edit", Map.of("message_id", said.id(), "new_body", "x", "scope", other));
            unknown(scene, "chat.send", Map.of("scope", other, "body", "x", "parent_id", said.id()));
            unknown(
                    scene,
                    "chat.reaction",
                    Map.of("message_id", said.id(), "reaction", "x", "action", "add", "scope", other));

            scene.endInRoom();
            assertThat(scene.alice.chat().history(other)).isEmpty();
            assertThat(scene.messages()).isEqualTo(3);
        }
    }

    private static void unknown(RoomScene scene, String type, Map<String, ?> data) {
        scene.isRefused(scene.alice, type, data, "unknown_message", "There is no message");
    }

    @Test
    void what_somebody_else_said_is_his(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.alice, "Hello");

            var edit = Map.of("message_id", said.id(), "new_body", "Goodbye");
            scene.isRefused(scene.bob, "chat.edit", edit, "not_the_author", "Only the author");
            for (String mode : List.of("soft", "hard")) {
                var delete = Map.of("message_id", said.id(), "mode", mode);
                scene.isRefused(scene.bob, "chat.delete", delete, "not_the_author", "Only the author");
            }
            var redact = Map.of("message_id", said.id(), "mask", "x");
            scene.isRefused(scene.bob, "chat.redact", redact, "forbidden", "Only owners, admins and moderators");
            var byBob = scene.says(scene.bob, "Mine");
            scene.isRefused(
                    scene.alice,
                    "chat.edit",
                    Map.of("message_id", byBob.id(), "new_body", "Alice is right"),
                    "not_the_author",
                    "Only the author");

            scene.endInRoom();
            assertThat(scene.alice.chat().history(scene.scope).findValuesAsString("body"))
                    .endsWith("Mine", "Hello");
        }
    }
}
