package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void times_are_evenly_spread_and_do_not_drift() {
        var pace = new Pace(1_000, 3);

        assertThat(pace.due(0)).isEqualTo(1_000);
        assertThat(pace.due(1)).isEqualTo(1_000 + 333_333_333);
        assertThat(pace.due(3_000_000))
                .isEqualTo(1_000 + Duration.ofSeconds(1_000_000).toNanos());
    }

    @Test
    void waiting_ends_when_it_is_due_and_not_before() {
        long due = System.nanoTime() + Duration.ofMillis(30).toNanos();

        Pace.waitUntil(due);

        assertThat(System.nanoTime()).isGreaterThanOrEqualTo(due);
    }
}
