package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.DemoUser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class KafkaOutageIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Test
    void an_invitation_made_while_kafka_is_down_succeeds_at_once_and_arrives_when_it_is_back(Actors actors) {
        var kafka = actors.platform().stack().server(Component.KAFKA);
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var family = alice.api().createFamily("Outage");
            String invitation;

            kafka.stop();
            try {
                long asked = System.nanoTime();
                invitation = alice.api().invite(family, bob.name());
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
                assertThat(bob.inbox().heard()).isEmpty();
            } finally {
                kafka.start();
            }

            assertThat(bob.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();
            assertThat(bob.inbox().heard())
                    .extracting(frame -> frame.data().path("invitation_id").asString(""))
                    .containsExactly(invitation);
        }
    }
}
