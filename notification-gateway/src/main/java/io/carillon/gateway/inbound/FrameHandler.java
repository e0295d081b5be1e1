package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ClientFrame;

/**
 * Answers one kind of client frame. Called by one thread at a time for each session; must not block.
 *
 * @param <F> the kind
 */
@FunctionalInterface
public interface FrameHandler<F extends ClientFrame> {

    /** Does what the frame asks, or says why not. */
    Answer handle(F frame, Caller caller);
}
