package io.carillon.outbox.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Buckets minutes = new Buckets(Duration.ofMinutes(1));

    @Test
    void an_instant_falls_into_the_bucket_that_began_last() {
        assertThat(minutes.of(NOON)).isEqualTo(NOON);
        assertThat(minutes.of(NOON.plusMillis(59_999))).isEqualTo(NOON);
        assertThat(minutes.of(NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void all_buckets_up_to_now_are_listed_in_order_the_current_one_included() {
        assertThat(minutes.since(NOON, NOON.plusSeconds(130)))
                .containsExactly(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));
    }

    @Test
    void a_watermark_ahead_of_the_clock_leaves_nothing_to_read() {
        assertThat(minutes.since(NOON.plusSeconds(60), NOON)).isEmpty();
    }
}
