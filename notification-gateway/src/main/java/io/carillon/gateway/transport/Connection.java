package io.carillon.gateway.transport;

import io.carillon.gateway.protocol.EncodedFrame;

/** One open connection, as the rest of the gateway sees it. No method blocks. Thread-safe. */
public interface Connection {

    /**
     * Sends a frame. One may be outstanding at a time: the caller waits for the completion before the next.
     *
     * @param completion called exactly once, perhaps before this method returns
     */
    void send(EncodedFrame frame, SendCompletion completion);

    /** Asks for a sign of life, which arrives as {@link ConnectionListener#onPong}. Fails silently. */
    void ping();

    /** Tells the peer why it ends, and ends it. Does nothing when that has begun already. */
    void close(int code, String reason);

    /** Cuts the connection without a word. */
    void abort();
}
