package io.carillon.gateway.resume;

import io.carillon.gateway.protocol.OutboundFrame;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One session's place in its user's partition. While history is replayed, live notifications are held; when the replay
 * has reached the offset at which holding began, what is held is passed on and the subscription is live. If more is
 * held than allowed, it is let go of, because the log has it, and the replay goes on to a later offset.
 *
 * <p>The live reader's thread calls {@link #deliver}; one replaying thread at a time the rest.
 */
public final class Subscription {

    private enum State {
        JOINING,
        CATCHING_UP,
        OVERRUN,
        LIVE,
        ENDED
    }

    private record Held(Addressing address, OutboundFrame frame) {}

    /** What came of an attempt to go live. */
    public enum Outcome {
        /** Live, or ended meanwhile: nothing more to do. */
        DONE,
        /** Too much was held: the replay must go on to a later offset. */
        OVERRUN
    }

    private final Subscriber subscriber;
    private final HoldLimits limits;
    private Start start;
    private State state = State.JOINING;
    private long after = Long.MAX_VALUE;
    private @Nullable ArrayDeque<Held> held;
    private int heldBytes;
    private long told;

    /** A subscription that has not found its place yet. */
    public Subscription(Subscriber subscriber, Start start, HoldLimits limits) {
        this.subscriber = subscriber;
        this.start = start;
        this.limits = limits;
    }

    /** Who gets the notifications. */
    public Subscriber subscriber() {
        return subscriber;
    }

    /** Where it was to start. */
    public Start start() {
        return start;
    }

    /** Whether it is over. */
    public synchronized boolean ended() {
        return state == State.ENDED;
    }

    /** Nothing is passed on any more. */
    public synchronized void end() {
        state = State.ENDED;
        held = null;
    }

    /**
     * Everything after an offset is passed on as it comes.
     *
     * @param offset the last offset the subscriber has dealt with
     */
    public synchronized void goLive(long offset) {
        if (state != State.ENDED) {
            state = State.LIVE;
            after = offset;
            told = offset;
            start = Start.NOW;
            subscriber.channels().reached(offset);
        }
    }

    /**
     * Everything from an offset on is held until {@link #replayed}.
     *
     * @param offset the first offset that is held
     */
    public synchronized void holdFrom(long offset) {
        if (state != State.ENDED) {
            state = State.CATCHING_UP;
            after = offset - 1;
            held = null;
            heldBytes = 0;
            subscriber.channels().reached(offset - 1);
        }
    }

    /**
     * The live log has come to a record that names this user, and he may have use for it. What is held can still turn
     * out to be of no use: a replay may come across the end of the subscription first.
     */
    public boolean wants(Addressing address) {
        subscriber.channels().reached(address.offset());
        return address.concerns(subscriber.channels());
    }

    /** A live notification that is wanted, in the order of the log. */
    public void deliver(Addressing address, OutboundFrame frame) {
        if (acceptsLive(address, frame)) {
            address.offer(subscriber, frame);
        }
    }

    private synchronized boolean acceptsLive(Addressing address, OutboundFrame frame) {
        if (address.offset() <= after) {
            return false;
        }
        after = address.offset();
        if (!frame.droppable()) {
            told = address.offset();
        }
        if (state == State.CATCHING_UP) {
            hold(new Held(address, frame));
        }
        return state == State.LIVE;
    }

    private void hold(Held live) {
        int size = live.frame().sizeBytes();
        if (held == null) {
            held = new ArrayDeque<>();
        }
        if (held.size() >= limits.maxFrames() || heldBytes + size > limits.maxBytes()) {
            state = State.OVERRUN;
            held = null;
            return;
        }
        held.add(live);
        heldBytes += size;
    }

    /**
     * The replay has reached the first held offset: passes on what is held and goes live.
     *
     * @param lastTold the offset of the last notification that was replayed
     */
    Outcome replayed(long lastTold) {
        while (true) {
            ArrayDeque<Held> batch;
            synchronized (this) {
                if (state == State.OVERRUN) {
                    return Outcome.OVERRUN;
                }
                if (state != State.CATCHING_UP) {
                    return Outcome.DONE;
                }
                batch = held;
                if (batch == null) {
                    state = State.LIVE;
                    told = Math.max(told, lastTold);
                    start = Start.NOW;
                    return Outcome.DONE;
                }
                held = null;
                heldBytes = 0;
            }
            batch.forEach(live -> live.address().offer(subscriber, live.frame()));
        }
    }

    /**
     * Whether the subscriber's newest cursor is far behind, because the partition moved on and nothing was for him. The
     * live reader's thread asks.
     *
     * @param offset everything up to it has been passed on
     * @param records what is far, in records
     */
    public synchronized boolean lags(long offset, long records) {
        return state == State.LIVE && offset - told >= records;
    }

    /** Tells a subscriber that lags a newer cursor. */
    public void move(long offset, OutboundFrame position) {
        synchronized (this) {
            told = offset;
        }
        subscriber.offer(position);
    }
}
