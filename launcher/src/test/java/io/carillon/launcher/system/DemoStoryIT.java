package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.launcher.story.DemoStory;
import io.carillon.launcher.story.StoryPrinter;
import io.carillon.localstack.DemoUser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class DemoStoryIT {

    @Test
    void everybody_hears_what_concerns_him_once_and_in_order(Actors actors) {
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        var carol = actors.connected(DemoUser.CAROL);

        try (var a = alice.inbox();
                var b = bob.inbox();
                var c = carol.inbox()) {
            var erin = actors.apiOf(DemoUser.ERIN, actors.platform().familyService());
            var story = new DemoStory(
                    alice,
                    bob,
                    carol,
                    erin,
                    actors.tenantsOf(DemoUser.ERIN),
                    new StoryPrinter(System.out),
                    Actors.PATIENCE);

            var result = story.play();

            assertThat(result.differences())
                    .allSatisfy((who, differences) ->
                            assertThat(differences).as(who).isEmpty());
            assertThat(Path.of("..", "README.md"))
                    .content()
                    .contains("each of the %d frames".formatted(result.framesExpected()));
        }
    }
}
