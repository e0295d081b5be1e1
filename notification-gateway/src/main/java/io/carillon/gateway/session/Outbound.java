package io.carillon.gateway.session;

import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.SendCompletion;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one connection and its writer: one send is outstanding at a time, and its completion starts the next.
 * Neither the connection nor the owner is called with the lock held.
 */
public final class Outbound implements SendCompletion {

    /** Hears what becomes of frames. */
    public interface Owner {
        /** The frame is with the operating system. */
        void sent(OutboundFrame frame);

        /** Ephemeral frames gave way to others. */
        void dropped(int frames);

        /** There is no room for a frame that must not be dropped. */
        void overflowed();

        /** The connection failed. */
        void failed(Throwable cause);
    }

    private final Connection connection;
    private final Owner owner;
    private final QueueSettings limits;
    private @Nullable FrameQueue waiting;
    private @Nullable OutboundFrame inFlight;
    private long inFlightSinceNanos;
    private boolean calling;
    private boolean closed;
    private @Nullable Runnable whenRoom;

    /** An empty queue for a connection. */
    public Outbound(Connection connection, Owner owner, QueueSettings limits) {
        this.connection = connection;
        this.owner = owner;
        this.limits = limits;
    }

    /** Sends a frame once all before it are sent. Does nothing once closed. */
    public void offer(OutboundFrame frame) {
        int dropped = 0;
        boolean queued;
        synchronized (this) {
            if (closed) {
                return;
            }
            FrameQueue queue = queue();
            queued = queue.add(frame);
            while (!queued && !frame.droppable() && queue.dropOne()) {
                dropped++;
                queued = queue.add(frame);
            }
        }
        if (!queued && frame.droppable()) {
            dropped++;
        }
        if (dropped > 0) {
            owner.dropped(dropped);
        }
        if (queued) {
            writeOn();
        } else if (!frame.droppable()) {
            owner.overflowed();
        }
    }

    /** Whether at least half of the queue is free; if not, the callback is called once when it is. */
    public synchronized boolean hasRoom(Runnable whenThereIs) {
        if (waiting == null || waiting.halfFree()) {
            return true;
        }
        whenRoom = whenThereIs;
        return false;
    }

    /** How long the write under way has taken, in nanoseconds; 0 if there is none. */
    public synchronized long stalledNanos(long nowNanos) {
        return inFlight == null ? 0 : nowNanos - inFlightSinceNanos;
    }

    /** Forgets what waits; nothing is sent any more. */
    public synchronized void close() {
        closed = true;
        waiting = null;
        whenRoom = null;
    }

    @Override
    public void sent() {
        OutboundFrame done;
        Runnable refill;
        synchronized (this) {
            done = inFlight;
            inFlight = null;
            refill = waiting == null || waiting.halfFree() ? whenRoom : null;
            if (refill != null) {
                whenRoom = null;
            }
        }
        if (done != null) {
            owner.sent(done);
        }
        if (refill != null) {
            refill.run();
        }
        writeOn();
    }

    @Override
    public void failed(Throwable cause) {
        close();
        owner.failed(cause);
    }

    /**
     * Sends what waits for as long as sends complete at once. A completion inside of the call comes back here and finds
     * this thread at it, so the stack does not grow with the queue.
     */
    private void writeOn() {
        for (OutboundFrame next = begin(); next != null; next = begin()) {
            connection.send(next.encoded(), this);
            endCall();
        }
    }

    private synchronized @Nullable OutboundFrame begin() {
        if (calling || inFlight != null || waiting == null) {
            return null;
        }
        inFlight = waiting.poll();
        calling = inFlight != null;
        inFlightSinceNanos = System.nanoTime();
        return inFlight;
    }

    private synchronized void endCall() {
        calling = false;
    }

    private FrameQueue queue() {
        if (waiting == null) {
            waiting = new FrameQueue(limits.maxFrames(), limits.maxBytes());
        }
        return waiting;
    }
}
