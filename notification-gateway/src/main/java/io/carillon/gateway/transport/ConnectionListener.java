package io.carillon.gateway.transport;

/** Hears what happens on one {@link Connection}. Thread-safe. */
public interface ConnectionListener {

    /** A whole text message. */
    void onText(String text);

    /** A binary message, whose content nobody wants. */
    void onBinary();

    /** The answer to {@link Connection#ping}. */
    void onPong();

    /**
     * The connection has ended, whoever ended it. Called once, last.
     *
     * @param code the WebSocket status, 1006 when there was no closing handshake
     */
    void onClosed(int code);
}
