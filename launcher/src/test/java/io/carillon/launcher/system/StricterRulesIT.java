package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.localstack.supervision.ManagedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules an operator sets, on a chat-service whose operator is strict, in the place of the platform's own. */
@ExtendWith(SharedPlatform.class)
class StricterRulesIT {

    private static final Map<String, String> STRICT = Map.of(
            "carillon.chat.edit-window", "2s",
            "carillon.chat.max-members", "3",
            "carillon.chat.signal-max-age", "1ms",
            "carillon.chat.tenant-messages-per-minute", "1",
            "carillon.chat.tenant-message-burst", "2");

    private static ManagedServer usual;
    private static ManagedServer strict;

    @BeforeAll
    static void aStricterService(Actors actors) {
        var platform = actors.platform();
        usual = platform.service(Service.CHAT_SERVICE);
        usual.stop();
        strict = platform.add(
                new ServiceInstance(Service.CHAT_SERVICE, Fresh.name("strict-chat"), usual.port(), List.of(), STRICT));
        strict.start();
    }

    @AfterAll
    static void theUsualOne() {
        strict.stop();
        usual.start();
    }

    @Test
    void a_message_is_its_authors_to_change_for_a_while_only(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var said = scene.says(scene.bob, "Hello");
            scene.does(scene.bob, "chat.edit", Map.of("message_id", said.id(), "new_body", "Hello!"));
            scene.inRoom(said.edited("Hello!"));

            var same = Map.of("message_id", said.id(), "new_body", "Hello!");
            await().atMost(Actors.PATIENCE)
                    .until(() -> scene.bob
                            .inbox()
                            .ask("chat.edit", same, Actors.PATIENCE)
                            .type()
                            .equals("error"));
            var late = Map.of("message_id", said.id(), "new_body", "Goodbye");
            scene.isRefused(scene.bob, "chat.edit", late, "edit_window_over", "for 2 seconds after it was sent");

            scene.endInRoom();
        }
    }

    @Test
    void a_room_and_a_group_that_are_full_let_nobody_in(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var room = Map.of("room", scene.room);
            scene.isRefused(scene.dave, "room.join", room, "too_many_members", "There are 3 members at most");
            assertThat(scene.alice
                            .chat()
                            .putMember("rooms/" + scene.room, scene.dave.userId(), "member")
                            .expect(409)
                            .path("code")
                            .asString(""))
                    .isEqualTo("too_many_members");

            scene.endInRoom();
        }
        try (var scene = new GroupScene(actors)) {
            var group = Map.of("group", scene.group);
            scene.isRefused(scene.dave, "subscribe", group, "too_many_members", "There are 3 members at most");

            scene.endInGroup();
        }
    }

    @Test
    void a_tenant_as_a_whole_says_so_much_and_no_more_whoever_says_it(Actors actors) {
        try (var scene = new TenantServiceScene(actors)) {
            scene.joinRoom(scene.carol);
            scene.isHeardInRoom("one", scene.carol);
            scene.heard(scene.talks(scene.bob, null, "two").message(), scene.carol);
            scene.isRefused(
                    scene.carol, "tenant.chat.send", "rate_limited", "All members together may send 1 messages");

            scene.endInTenant(scene.alice, scene.bob, scene.carol);
        }
    }

    @Test
    void a_signal_that_was_long_on_its_way_is_not_passed_on(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            String bob = scene.bob.userId();
            Map.of(
                            "chat.typing", Map.of("scope", scene.scope, "typing", true),
                            "file.upload",
                                    Map.of("scope", scene.scope, "fileId", "f", "progress", 1, "isComplete", false),
                            "call.offer", Map.of("target_id", bob, "call_type", "audio", "sdp", "v=0"),
                            "call.answer", Map.of("target_id", bob, "sdp", "v=0"),
                            "call.ice", Map.of("target_id", bob, "candidate", "1"),
                            "call.end", Map.of("target_id", bob))
                    .forEach((type, data) ->
                            scene.isRefused(scene.alice, type, data, "expired", "only worth telling now"));

            scene.endInRoom();
        }
    }
}
