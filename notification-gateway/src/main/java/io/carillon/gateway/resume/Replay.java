package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.protocol.GapReason;

/** What is left of one subscription's history: the offsets from next to end. Used by one thread at a time. */
public final class Replay {

    private final Subscription subscription;
    private final DeliveryLog log;
    private final int partition;
    private final Boundary boundary;
    private final long startedNanos = System.nanoTime();
    private long next;
    private long end;

    /**
     * A replay of all that follows a cursor.
     *
     * @param end the first offset that is held for the subscription
     * @param boundary moves the end when holding became too much
     */
    public Replay(Subscription subscription, DeliveryLog log, Cursor after, long end, Boundary boundary) {
        this.subscription = subscription;
        this.log = log;
        this.partition = after.partition();
        this.next = after.offset() + 1;
        this.end = end;
        this.boundary = boundary;
    }

    /** Whom it is for. */
    public Subscription subscription() {
        return subscription;
    }

    /** The partition it reads. */
    public int partition() {
        return partition;
    }

    /** Lets it go on to a later offset, from which on live notifications are held. */
    public void extendTo(long laterEnd) {
        subscription.holdFrom(laterEnd);
        end = laterEnd;
    }

    long startedNanos() {
        return startedNanos;
    }

    long next() {
        return next;
    }

    long end() {
        return end;
    }

    boolean complete() {
        return next >= end;
    }

    void advanceTo(long offset) {
        next = Math.max(next, Math.min(offset, end));
    }

    Cursor cursor(long offset) {
        return log.cursor(partition, offset);
    }

    void extend() {
        boundary.extend(this);
    }

    /** The log begins after what is wanted next: says so and goes on from there. */
    void skipTo(long begin) {
        subscription.subscriber().gap(GapReason.RETENTION, subscription.start().asGiven(), cursor(begin - 1));
        advanceTo(begin);
    }
}
