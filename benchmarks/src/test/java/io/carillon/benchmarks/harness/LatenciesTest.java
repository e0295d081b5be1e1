package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies("test");

    @Test
    void percentiles_are_those_of_what_was_recorded() {
        LongStream.rangeClosed(1, 1000)
                .forEach(millis -> latencies.record(0, Duration.ofMillis(millis).toNanos()));

        assertThat(latencies.count()).isEqualTo(1000);
        assertThat(latencies.percentile(50).toMillis()).isCloseTo(500, within(1L));
        assertThat(latencies.percentile(99).toMillis()).isCloseTo(990, within(1L));
        assertThat(latencies.min().toMillis()).isCloseTo(1, within(1L));
        assertThat(latencies.max().toMillis()).isCloseTo(1000, within(1L));
    }

    @Test
    void one_slow_request_in_a_hundred_shows_only_beyond_the_99th_percentile() {
        LongStream.range(0, 99).forEach(_ -> latencies.record(0, 1_000_000));
        latencies.record(0, 5_000_000_000L);

        assertThat(latencies.percentile(99).toMillis()).isEqualTo(1);
        assertThat(latencies.percentile(99.9).toSeconds()).isEqualTo(5);
    }
}
