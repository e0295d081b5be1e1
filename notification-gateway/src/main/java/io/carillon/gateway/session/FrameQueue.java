package io.carillon.gateway.session;

import io.carillon.gateway.protocol.OutboundFrame;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Frames that wait for one connection, bounded by number and by bytes. Not thread-safe. */
final class FrameQueue {

    private static final int INITIAL_CAPACITY = 8;

    private final ArrayDeque<OutboundFrame> frames = new ArrayDeque<>(INITIAL_CAPACITY);
    private final int maxFrames;
    private final long maxBytes;
    private long bytes;

    FrameQueue(int maxFrames, long maxBytes) {
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
    }

    /** Adds a frame if it fits. A single frame always fits into an empty queue. */
    boolean add(OutboundFrame frame) {
        boolean fits = frames.isEmpty() || (frames.size() < maxFrames && bytes + frame.sizeBytes() <= maxBytes);
        if (fits) {
            frames.add(frame);
            bytes += frame.sizeBytes();
        }
        return fits;
    }

    /** Drops the oldest frame that may be dropped; false if there is none. */
    boolean dropOne() {
        Iterator<OutboundFrame> oldest = frames.iterator();
        while (oldest.hasNext()) {
            OutboundFrame frame = oldest.next();
            if (frame.droppable()) {
                oldest.remove();
                bytes -= frame.sizeBytes();
                return true;
            }
        }
        return false;
    }

    /** Takes the oldest frame; null if there is none. */
    @Nullable
    OutboundFrame poll() {
        OutboundFrame frame = frames.poll();
        if (frame != null) {
            bytes -= frame.sizeBytes();
        }
        return frame;
    }

    /** Whether at least half of the queue is free. */
    boolean halfFree() {
        return frames.size() < maxFrames / 2 && bytes < maxBytes / 2;
    }
}
