package io.carillon.outbox.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Backlog backlog = new Backlog(2);

    @Test
    void it_counts_events_and_knows_the_oldest() {
        backlog.found("fam_1", 3, NOON);
        backlog.found("fam_2", 1, NOON.minusSeconds(5));

        assertThat(backlog.events()).isEqualTo(4);
        assertThat(backlog.oldest()).contains(NOON.minusSeconds(5));
    }

    @Test
    void what_is_published_is_forgotten_with_its_failures() {
        backlog.found("fam_1", 3, NOON);
        backlog.failed("fam_1");

        backlog.published("fam_1");

        assertThat(backlog.events()).isZero();
        assertThat(backlog.oldest()).isEmpty();
        assertThat(backlog.hasFailed("fam_1")).isFalse();
    }

    @Test
    void failures_in_a_row_are_counted_even_if_the_rows_could_not_be_read() {
        assertThat(backlog.failed("fam_1")).isEqualTo(1);
        assertThat(backlog.failed("fam_1")).isEqualTo(2);
        assertThat(backlog.hasFailed("fam_1")).isTrue();
        assertThat(backlog.events()).isEqualTo(1);
    }

    @Test
    void beyond_its_limit_failed_aggregates_are_left_to_the_sweeper() {
        backlog.failed("fam_1");
        backlog.failed("fam_2");
        backlog.failed("fam_3");

        assertThat(backlog.failed("fam_4")).isZero();
        assertThat(backlog.hasFailed("fam_4")).isFalse();
    }
}
