package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.protocol.GapReason;
import java.time.Instant;

/** Where a subscription starts, given what it asked for and the offset this gateway delivers next. */
public sealed interface ResumeDecision {

    /** It asked for nothing: from now. */
    record FromNow() implements ResumeDecision {}

    /** Its cursor is of no use: a gap, then from now. */
    record Gap(GapReason reason) implements ResumeDecision {}

    /** It has missed nothing that this gateway has delivered. */
    record UpToDate(Cursor after) implements ResumeDecision {}

    /** It must be told what happened after its cursor first. */
    record CatchUp(Cursor after) implements ResumeDecision {}

    /** It has seen more than this gateway has delivered: another gateway was faster, or the cursor is made up. */
    record Ahead(Cursor after) implements ResumeDecision {}

    /** It starts at a time, and only Kafka knows which offset that is. */
    record LookUp(Instant time) implements ResumeDecision {}

    /**
     * Decides.
     *
     * @param start what it asked for
     * @param partition the user's partition
     * @param next the offset this gateway delivers next in that partition
     */
    static ResumeDecision of(Start start, DeliveryLog log, int partition, long next) {
        return switch (start) {
            case Start.Now() -> new FromNow();
            case Start.After(String cursor) ->
                Cursor.parse(cursor)
                        .map(parsed -> of(parsed, log, partition, next))
                        .orElse(new Gap(GapReason.CURSOR_INVALID));
            case Start.Since(Instant time, String _) -> new LookUp(time);
        };
    }

    private static ResumeDecision of(Cursor cursor, DeliveryLog log, int partition, long next) {
        if (!cursor.epoch().equals(log.epoch())) {
            return new Gap(GapReason.EPOCH_CHANGED);
        }
        if (cursor.partition() != partition) {
            return new Gap(GapReason.CURSOR_INVALID);
        }
        if (cursor.offset() + 1 == next) {
            return new UpToDate(cursor);
        }
        return cursor.offset() + 1 < next ? new CatchUp(cursor) : new Ahead(cursor);
    }
}
