package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import io.carillon.localstack.DemoUser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code call.offer}, {@code call.answer}, {@code call.ice} and {@code call.end} between users on two gateways. */
@ExtendWith(SharedPlatform.class)
class CallStoriesIT {

    private static final Map<String, Object> SDP =
            Map.of("type", "offer", "sdp", "v=0\r\no=- 46 2 IN IP4 127.0.0.1\r\n");

    @Test
    void a_call_is_offered_answered_connected_and_ended_and_nobody_else_hears(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            var alice = scene.alice;
            var bob = scene.bob;
            var bobsPhone = scene.anotherSession(DemoUser.BOB);

            scene.does(alice, "call.offer", Map.of("target_id", bob.userId(), "call_type", "video", "sdp", SDP));
            scene.heard(from(alice, "call.offer", Map.of("call_type", "video", "sdp", SDP)), bob, bobsPhone);
            scene.does(bob, "call.answer", Map.of("target_id", alice.userId(), "sdp", "any text will do"));
            scene.heard(from(bob, "call.answer", Map.of("sdp", "any text will do")), alice);
            var candidate = Map.of("candidate", "candidate:1 1 udp 2122260223", "sdpMid", "0", "sdpMLineIndex", 0);
            scene.does(alice, "call.ice", Map.of("target_id", bob.userId(), "candidate", candidate));
            scene.heard(from(alice, "call.ice", Map.of("candidate", candidate)), bob, bobsPhone);
            scene.does(bob, "call.ice", Map.of("target_id", alice.userId(), "candidate", List.of(1, true)));
            scene.heard(from(bob, "call.ice", Map.of("candidate", List.of(1, true))), alice);
            scene.does(bob, "call.end", Map.of("target_id", alice.userId(), "reason", "hangup"));
            scene.heard(from(bob, "call.end", Map.of("reason", "hangup")), alice);

            scene.end();
            assertThat(bob.inbox().heard())
                    .filteredOn(frame -> frame.type().startsWith("call."))
                    .allSatisfy(frame -> assertThat(frame.cursor()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "video", "screen"})
    void a_call_of_any_kind_can_be_declined_without_a_word(String kind, Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(
                    scene.carol,
                    "call.offer",
                    Map.of("target_id", scene.bob.userId(), "call_type", kind, "sdp", List.of()));
            scene.heard(from(scene.carol, "call.offer", Map.of("call_type", kind, "sdp", List.of())), scene.bob);
            scene.does(scene.bob, "call.end", Map.of("target_id", scene.carol.userId()));
            scene.heard(from(scene.bob, "call.end", Collections.singletonMap("reason", null)), scene.carol);

            scene.end();
        }
    }

    @Test
    void nobody_is_called_by_a_stranger_and_a_stranger_is_called_by_nobody(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            isNotReached(scene, scene.erin, scene.alice.userId());
            isNotReached(scene, scene.alice, scene.erin.userId());
            isNotReached(scene, scene.alice, "user_who_never_was");
            isNotReached(scene, scene.alice, scene.alice.userId());

            scene.end();
        }
    }

    private static void isNotReached(RoomScene scene, Participant caller, String target) {
        Map.of(
                        "call.offer", Map.of("target_id", target, "call_type", "audio", "sdp", SDP),
                        "call.answer", Map.of("target_id", target, "sdp", SDP),
                        "call.ice", Map.of("target_id", target, "candidate", SDP),
                        "call.end", Map.of("target_id", target))
                .forEach((type, data) -> scene.isRefused(caller, type, data, "not_reachable", "a"));
    }

    private static ExpectedFrame from(Participant caller, String type, Map<String, ? extends @Nullable Object> data) {
        var fields = new LinkedHashMap<String, @Nullable Object>(data);
        fields.put("from_user", caller.userId());
        return new ExpectedFrame(type, fields);
    }
}
