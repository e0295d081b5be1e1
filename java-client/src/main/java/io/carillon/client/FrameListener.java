package io.carillon.client;

/**
 * Hears frames, one at a time and in their order. While it works nothing else is read, so a slow one is a slow client. The
 * position is stored when it returns: after a crash the same frame comes again.
 */
@FunctionalInterface
public interface FrameListener {

    /** A frame. What it throws is logged, and the frame counts as dealt with. */
    void onFrame(Frame frame);
}
