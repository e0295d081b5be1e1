package io.carillon.chassis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PreparationTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void what_can_be_done_is_done_once() {
        Preparation preparation = failing(0);
        assertThat(preparation.health().getStatus()).isEqualTo(Status.DOWN);

        preparation.start();

        await().untilAsserted(() ->
                assertThat(preparation.health()).isEqualTo(Health.up().build()));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_fails_is_tried_again_until_it_is_done() {
        Preparation preparation = failing(2);

        preparation.start();

        await().untilAsserted(() ->
                assertThat(preparation.health()).isEqualTo(Health.up().build()));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void the_health_says_why_it_is_not_done() {
        Preparation preparation = failing(Integer.MAX_VALUE);

        preparation.start();

        await().untilAsserted(() ->
                assertThat(preparation.health().getDetails().toString()).contains("the server is away"));
        preparation.stop();
    }

    @Test
    void a_stopped_service_stops_trying() {
        Preparation preparation = failing(Integer.MAX_VALUE);
        preparation.start();
        await().until(() -> attempts.get() > 0);

        preparation.stop();

        int attemptsUntilThen = attempts.get();
        await().during(Duration.ofSeconds(1)).until(() -> attempts.get() <= attemptsUntilThen + 1);
        assertThat(preparation.isRunning()).isFalse();
    }

    private Preparation failing(int times) {
        return new Preparation("test", () -> {
            if (attempts.incrementAndGet() <= times) {
                throw new IllegalStateException("the server is away");
            }
        });
    }
}
