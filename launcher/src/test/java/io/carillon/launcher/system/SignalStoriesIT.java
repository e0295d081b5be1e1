package io.carillon.launcher.system;

import static io.carillon.launcher.story.ChatFrames.typing;
import static io.carillon.launcher.story.ChatFrames.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.Frame;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code chat.typing} and {@code file.upload}: told to the others, and gone when the moment is over. */
@ExtendWith(SharedPlatform.class)
class SignalStoriesIT {

    @Test
    void the_others_see_who_types_and_when_he_stops(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(scene.bob, "chat.typing", Map.of("scope", scene.scope, "typing", true));
            scene.heard(typing(scene.scope, scene.bob, true), scene.insideBut(scene.bob));
            scene.does(scene.bob, "chat.typing", Map.of("scope", scene.scope, "typing", false));
            scene.heard(typing(scene.scope, scene.bob, false), scene.insideBut(scene.bob));

            scene.endInRoom();
            assertThat(scene.carol.inbox().heard())
                    .filteredOn(frame -> frame.type().equals("chat.typing.user"))
                    .allSatisfy(frame -> assertThat(frame.cursor()).isEmpty());
        }
    }

    @Test
    void typing_ends_by_itself(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            scene.does(scene.carol, "chat.typing", Map.of("scope", scene.scope, "typing", true));
            scene.heard(typing(scene.scope, scene.carol, true), scene.insideBut(scene.carol));
            scene.heard(typing(scene.scope, scene.carol, false), scene.insideBut(scene.carol));

            scene.endInRoom();
            var told = scene.alice.inbox().heard().stream()
                    .filter(frame -> frame.type().equals("chat.typing.user"))
                    .mapToLong(Frame::receivedAtNanos)
                    .toArray();
            assertThat(Duration.ofNanos(told[1] - told[0])).isGreaterThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void the_others_see_how_far_an_upload_is(Actors actors) {
        try (var scene = new RoomScene(actors)) {
            for (int progress : new int[] {0, 40, 100}) {
                scene.does(
                        scene.alice,
                        "file.upload",
                        Map.of(
                                "scope",
                                scene.scope,
                                "fileId",
                                "f-1",
                                "progress",
                                progress,
                                "isComplete",
                                progress == 100));
                scene.heard(upload(scene.scope, scene.alice, "f-1", progress), scene.insideBut(scene.alice));
            }

            scene.endInRoom();
            assertThat(scene.messages()).isEqualTo(1);
        }
    }
}
