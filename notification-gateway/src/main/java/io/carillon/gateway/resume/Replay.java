package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;

/** What is left of one subscription's history: the offsets from next to end. Used by one thread at a time. */
public final class Replay {

    private final Subscription subscription;
    private final LogPartition partition;
    private final Memory memory;
    private final Boundary boundary;
    private final long startedNanos = System.nanoTime();
    private long next;
    private long end;
    private long told;
    private boolean readsLog;

    /**
     * A replay of all that follows a cursor.
     *
     * @param end the first offset that is held for the subscription
     * @param memory what the live reader keeps of the partition
     * @param boundary moves the end when holding became too much
     */
    public Replay(
            Subscription subscription,
            LogPartition partition,
            Cursor after,
            long end,
            Memory memory,
            Boundary boundary) {
        this.subscription = subscription;
        this.partition = partition;
        this.memory = memory;
        this.boundary = boundary;
        this.next = after.offset() + 1;
        this.told = after.offset();
        this.end = end;
    }

    /** The partition it is about. */
    public LogPartition partition() {
        return partition;
    }

    /** Lets it go on to a later offset, from which on live notifications are held. */
    public void extendTo(long laterEnd) {
        subscription.holdFrom(laterEnd);
        end = laterEnd;
    }

    Memory memory() {
        return memory;
    }

    String userId() {
        return subscription.subscriber().userId();
    }

    long startedNanos() {
        return startedNanos;
    }

    long next() {
        return next;
    }

    boolean complete() {
        return next >= end;
    }

    boolean over() {
        return subscription.ended();
    }

    /** Whether the log need not be read. */
    boolean recallable() {
        return complete() || memory.covers(next);
    }

    void readsLog() {
        readsLog = true;
    }

    /** Whether memory alone has served it. */
    boolean fromMemory() {
        return !readsLog;
    }

    void advanceTo(long offset) {
        next = Math.max(next, Math.min(offset, end));
    }

    boolean needs(Addressing address) {
        return next <= address.offset()
                && address.offset() < end
                && address.concerns(subscription.subscriber().channels());
    }

    /** If there is no room now, the callback may run before this returns: the caller must let go of it. */
    boolean hasRoom(Runnable whenThereIs) {
        return subscription.subscriber().hasRoom(whenThereIs);
    }

    void offer(Addressing address, OutboundFrame frame) {
        address.offer(subscription.subscriber(), frame);
        told = address.offset();
        advanceTo(told + 1);
    }

    /** Passes on what was held. */
    Subscription.Outcome goLive() {
        return subscription.replayed(told);
    }

    void extend() {
        boundary.extend(this);
    }

    void end(CloseCode reason) {
        subscription.subscriber().end(reason);
    }

    /** The log begins after what is wanted next: says so and goes on from there. */
    void skipTo(long begin) {
        told = begin - 1;
        subscription.subscriber().gap(GapReason.RETENTION, subscription.start().asGiven(), partition.cursor(told));
        advanceTo(begin);
    }
}
