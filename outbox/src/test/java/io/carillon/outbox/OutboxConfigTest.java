package io.carillon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.outbox.OutboxConfig.Publishing;
import io.carillon.outbox.OutboxConfig.Sweeping;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void the_defaults_are_valid_and_keep_intents_for_two_weeks() {
        assertThat(OutboxConfig.defaults().sweeping().intentTtl()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void rows_that_outlive_the_grace_time_are_refused_because_nobody_would_remove_them() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweeping(SECOND, MINUTE, MINUTE, MINUTE, 4))
                .withMessageContaining("rowsKept (PT1M) must be less than grace (PT1M)");
    }

    @Test
    void a_lease_shorter_than_the_pause_between_passes_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweeping(MINUTE, MINUTE, SECOND, SECOND, 4))
                .withMessageContaining("interval plus a second (PT1M1S) must be less than leaseTtl (PT30S)");
    }

    @Test
    void a_bucket_of_a_fraction_of_a_second_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweeping(SECOND, MINUTE, SECOND, Duration.ofMillis(1500), 4))
                .withMessageContaining("bucket must be whole seconds");
    }

    @Test
    void no_shards_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweeping(SECOND, MINUTE, SECOND, MINUTE, 0))
                .withMessageContaining("shards must be at least 1");
    }

    @Test
    void retries_that_would_get_faster_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Publishing(1, 1, SECOND, SECOND, MINUTE, SECOND))
                .withMessageContaining("firstRetry (PT1M) must be less than lastRetry (PT1S)");
    }

    private static Sweeping sweeping(
            Duration interval, Duration grace, Duration rowsKept, Duration bucket, int shards) {
        return new Sweeping(
                interval, SECOND, grace, rowsKept, bucket, shards, Duration.ofDays(1), Duration.ofSeconds(30));
    }
}
