package io.carillon.gateway.transport;

import io.carillon.gateway.protocol.EncodedFrame;

/** One open WebSocket, as the rest of the gateway sees it. No method blocks. Thread-safe. */
public interface Connection {

    /**
     * Sends a text message. One may be outstanding at a time: the caller waits for the completion before the next.
     *
     * @param completion called exactly once, perhaps before this method returns
     */
    void send(EncodedFrame frame, SendCompletion completion);

    /** Sends a WebSocket ping; the pong arrives as {@link ConnectionListener#onPong}. Fails silently. */
    void ping();

    /** Starts the closing handshake. Does nothing when it has started already. */
    void close(int code, String reason);

    /** Cuts the connection without a closing handshake. */
    void abort();
}
