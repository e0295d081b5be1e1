package io.carillon.gateway.resume;

import io.carillon.gateway.protocol.OutboundFrame;
import java.util.ArrayDeque;
import java.util.Optional;
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

    /** What came of an attempt to go live. */
    public enum Outcome {
        /** Live, or ended meanwhile: nothing more to do. */
        DONE,
        /** Too much was held: the replay must go on to a later offset. */
        OVERRUN
    }

    private final Subscriber subscriber;
    private final HoldLimits limits;
    private @Nullable String requested;
    private State state = State.JOINING;
    private long after = Long.MAX_VALUE;
    private @Nullable ArrayDeque<OutboundFrame> held;
    private int heldBytes;

    /** A subscription that has not found its place yet. */
    public Subscription(Subscriber subscriber, Optional<String> requested, HoldLimits limits) {
        this.subscriber = subscriber;
        this.requested = requested.orElse(null);
        this.limits = limits;
    }

    /** Who gets the notifications. */
    public Subscriber subscriber() {
        return subscriber;
    }

    /** The cursor's text it came with. */
    public Optional<String> requested() {
        return Optional.ofNullable(requested);
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
            requested = null;
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
        }
    }

    /** A live notification, in the order of the log. */
    public void deliver(long offset, OutboundFrame frame) {
        if (acceptsLive(offset, frame)) {
            subscriber.offer(frame);
        }
    }

    private synchronized boolean acceptsLive(long offset, OutboundFrame frame) {
        if (offset <= after) {
            return false;
        }
        after = offset;
        if (state == State.CATCHING_UP) {
            hold(frame);
        }
        return state == State.LIVE;
    }

    private void hold(OutboundFrame frame) {
        if (held == null) {
            held = new ArrayDeque<>();
        }
        if (held.size() >= limits.maxFrames() || heldBytes + frame.sizeBytes() > limits.maxBytes()) {
            state = State.OVERRUN;
            held = null;
            return;
        }
        held.add(frame);
        heldBytes += frame.sizeBytes();
    }

    /** The replay has reached the first held offset: passes on what is held and goes live. */
    Outcome replayed() {
        while (true) {
            ArrayDeque<OutboundFrame> batch;
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
                    requested = null;
                    return Outcome.DONE;
                }
                held = null;
                heldBytes = 0;
            }
            batch.forEach(subscriber::offer);
        }
    }
}
