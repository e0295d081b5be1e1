package io.carillon.benchmarks.harness.socket;

/** Hears what happens to one socket, on the loop's thread. After one of the last two nothing follows. */
public interface SocketEvents {

    /**
     * A whole text message arrived.
     *
     * @param received the {@link System#nanoTime()} at which its last byte was read
     */
    void text(byte[] message, long received);

    /**
     * The handshake was refused.
     *
     * @param status HTTP's; 0 if there was no answer
     */
    void refused(int status);

    /**
     * The open socket is gone.
     *
     * @param code of the close frame; {@link LightSocket#NO_CLOSE_FRAME} if there was none
     */
    void closed(int code);
}
