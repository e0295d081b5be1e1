package io.carillon.benchmarks.resuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void the_limit_doubles_with_each_failure_up_to_the_longest() {
        assertThat(Stream.of(0, 1, 2, 3, 4, 1_000).map(backoff::limit))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void delays_are_spread_over_the_whole_time_up_to_the_limit() {
        var random = new SplittableRandom(1);

        var delays =
                Stream.generate(() -> backoff.delay(1, random)).limit(1_000).toList();

        assertThat(delays).allMatch(delay -> delay.compareTo(Duration.ofSeconds(2)) <= 0);
        assertThat(delays.stream().mapToLong(Duration::toMillis).average().orElseThrow())
                .isBetween(900.0, 1_100.0);
    }
}
