package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.protocol.GapReason;
import java.util.Optional;

/** Where a subscription starts, given the cursor it came with and the offset this gateway delivers next. */
public sealed interface ResumeDecision {

    /** It came without a cursor: from now. */
    record FromNow() implements ResumeDecision {}

    /** Its cursor is of no use: a gap, then from now. */
    record Gap(GapReason reason) implements ResumeDecision {}

    /** It has missed nothing that this gateway has delivered. */
    record UpToDate(Cursor after) implements ResumeDecision {}

    /** It must be told what happened after its cursor first. */
    record CatchUp(Cursor after) implements ResumeDecision {}

    /** It has seen more than this gateway has delivered: another gateway was faster, or the cursor is made up. */
    record Ahead(Cursor after) implements ResumeDecision {}

    /**
     * Decides.
     *
     * @param requested the cursor's text
     * @param partition the user's partition
     * @param next the offset this gateway delivers next in that partition
     */
    static ResumeDecision of(Optional<String> requested, DeliveryLog log, int partition, long next) {
        if (requested.isEmpty()) {
            return new FromNow();
        }
        return Cursor.parse(requested.get())
                .map(cursor -> of(cursor, log, partition, next))
                .orElse(new Gap(GapReason.CURSOR_INVALID));
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
