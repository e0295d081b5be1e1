package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void the_bound_doubles_with_each_failure_up_to_the_longest() {
        assertThat(longestOf(1)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
        assertThat(longestOf(3)).isBetween(Duration.ofMillis(3_600), Duration.ofSeconds(4));
        assertThat(longestOf(6)).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(30));
        assertThat(longestOf(1_000)).isBetween(Duration.ofSeconds(27), Duration.ofSeconds(30));
    }

    @Test
    void clients_that_fail_together_do_not_come_back_together() {
        Random random = new Random(5);
        long different = IntStream.range(0, 1_000)
                .mapToObj(i -> backoff.delay(4, random))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(800);
    }

    private Duration longestOf(int failures) {
        Random random = new Random(4);
        return IntStream.range(0, 1_000)
                .mapToObj(i -> backoff.delay(failures, random))
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
