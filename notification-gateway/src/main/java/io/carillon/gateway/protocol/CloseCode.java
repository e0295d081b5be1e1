package io.carillon.gateway.protocol;

import java.util.Locale;

/**
 * Why the gateway closes a connection (docs/protocol.md, 3.2). The range tells the client what to do: 4000 to 4499
 * connect again with your cursor, 4500 to 4999 do not until something is fixed.
 */
public enum CloseCode {
    /** The gateway shuts down. */
    DRAINING(4000),
    /** The queue was full of durable frames, or one write took too long. */
    SLOW_CONSUMER(4001),
    /** The token's {@code exp} has passed. */
    TOKEN_EXPIRED(4002),
    /** No sign of life within the time allowed. */
    PING_TIMEOUT(4003),
    /** The delivery log changed under the session. */
    RESYNC(4004),
    /** The delivery log could not be reached in time to start the session. */
    UNAVAILABLE(4005),
    /** The gateway failed. */
    INTERNAL_ERROR(4006),
    /** The client went on sending although its frames were refused. */
    RATE_LIMITED(4007),
    /** The client made too many faults. */
    PROTOCOL_VIOLATION(4500);

    private static final int FIRST_PERMANENT = 4500;

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    /** The status code of the WebSocket close frame. */
    public int code() {
        return code;
    }

    /** Whether the client is meant to connect again with its cursor. */
    public boolean reconnect() {
        return code < FIRST_PERMANENT;
    }

    /** The name as metrics and logs carry it, for example {@code slow_consumer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
