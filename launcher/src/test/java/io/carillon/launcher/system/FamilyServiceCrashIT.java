package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.system.fault.HoldPublishing;
import io.carillon.localstack.DemoUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedPlatform.class)
class FamilyServiceCrashIT {

    private static final String DOOMED = "family-service-doomed";

    @TempDir
    Path folder;

    @Test
    void an_invitation_committed_but_not_yet_published_when_the_service_dies_arrives_once_after_its_restart(
            Actors actors) {
        Platform platform = actors.platform();
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var family = alice.api().createFamily("Crash");
            var service = platform.service(Service.FAMILY_SERVICE);

            service.stop();
            var lost = inviteAndDieBeforePublishing(actors, family);
            assertThat(bob.inbox().heard()).isEmpty();
            service.start();

            assertThat(bob.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();
            bob.api().respond(lost, "decline").expect(200);
            var next = alice.api().invite(family, bob.name());
            assertThat(bob.inbox().awaitHeard(2, Actors.PATIENCE)).isTrue();
            assertThat(bob.inbox().heard())
                    .extracting(frame -> frame.data().path("invitation_id").asString(""))
                    .containsExactly(lost, next);
        }
    }

    private String inviteAndDieBeforePublishing(Actors actors, String family) {
        Platform platform = actors.platform();
        var extension = ExtensionJar.withAutoConfiguration(folder.resolve("hold-publishing.jar"), HoldPublishing.class);
        var doomed = platform.add(
                new ServiceInstance(Service.FAMILY_SERVICE, DOOMED, platform.freePort(), List.of(extension)));
        doomed.start();
        try {
            var invitation =
                    actors.apiOf(DemoUser.ALICE, Platform.uriOf(doomed)).invite(family, DemoUser.BOB.username());
            await().atMost(Actors.PATIENCE)
                    .until(() -> Files.readString(platform.logOf(DOOMED)).contains(HoldPublishing.SAYS));
            return invitation;
        } finally {
            doomed.kill();
        }
    }
}
