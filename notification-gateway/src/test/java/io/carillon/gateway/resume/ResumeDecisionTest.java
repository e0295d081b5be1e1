package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.protocol.GapReason;
import java.time.Instant;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class ResumeDecisionTest {

    private static final DeliveryLog LOG = new DeliveryLog(Uuid.randomUuid(), 12);
    private static final int PARTITION = 5;
    private static final long NEXT = 100;

    @Test
    void without_a_cursor_a_session_starts_now() {
        assertThat(decide(Start.NOW)).isEqualTo(new ResumeDecision.FromNow());
    }

    @Test
    void the_cursor_right_before_what_comes_next_has_missed_nothing() {
        Cursor cursor = LOG.cursor(PARTITION, 99);

        assertThat(decide(cursor)).isEqualTo(new ResumeDecision.UpToDate(cursor));
    }

    @Test
    void an_older_cursor_must_catch_up() {
        Cursor cursor = LOG.cursor(PARTITION, 98);

        assertThat(decide(cursor)).isEqualTo(new ResumeDecision.CatchUp(cursor));
    }

    @Test
    void a_newer_cursor_comes_from_a_gateway_that_is_ahead() {
        Cursor cursor = LOG.cursor(PARTITION, 100);

        assertThat(decide(cursor)).isEqualTo(new ResumeDecision.Ahead(cursor));
    }

    @Test
    void what_is_no_cursor_of_this_users_log_is_a_gap() {
        assertThat(decide(new Start.After("rubbish"))).isEqualTo(new ResumeDecision.Gap(GapReason.CURSOR_INVALID));
        assertThat(decide(LOG.cursor(PARTITION + 1, 99))).isEqualTo(new ResumeDecision.Gap(GapReason.CURSOR_INVALID));
    }

    @Test
    void a_cursor_of_an_earlier_log_is_a_gap() {
        assertThat(decide(new Cursor(Uuid.randomUuid(), PARTITION, 99)))
                .isEqualTo(new ResumeDecision.Gap(GapReason.EPOCH_CHANGED));
    }

    @Test
    void a_time_must_be_looked_up() {
        Instant time = Instant.parse("2026-11-20T09:00:00Z");

        assertThat(decide(new Start.Since(time, "2026-11-20T10:00:00+01:00")))
                .isEqualTo(new ResumeDecision.LookUp(time));
    }

    private static ResumeDecision decide(Cursor cursor) {
        return decide(new Start.After(cursor.encode()));
    }

    private static ResumeDecision decide(Start start) {
        return ResumeDecision.of(start, LOG, PARTITION, NEXT);
    }
}
