package io.carillon.gateway.pusher.protocol;

/**
 * What is told with {@code pusher:error} and when a connection is closed (Pusher Channels protocol, error codes). The
 * range tells the client what to do: below 4100 don't come back, below 4200 come back after a while, below 4300 at once.
 */
public enum PusherError {
    /** No application has the key. */
    UNKNOWN_APP(4001),
    /** The application is switched off. */
    APP_DISABLED(4003),
    /** The application has as many connections as it may have. */
    OVER_QUOTA(4004),
    /** The protocol's version is not a number. */
    BAD_VERSION(4006),
    /** The protocol's version is not spoken. */
    UNSUPPORTED_VERSION(4007),
    /** The client doesn't say which version it speaks. */
    NO_VERSION(4008),
    /** The connection may not be, or not do that. */
    UNAUTHORIZED(4009),
    /** The gateway is full, or the client reads too slowly. */
    OVER_CAPACITY(4100),
    /** The gateway shuts down. */
    RECONNECT(4200),
    /** A ping was not answered. */
    NO_PONG(4201),
    /** A client event was refused. */
    CLIENT_EVENT_REFUSED(4301);

    private final int code;

    PusherError(int code) {
        this.code = code;
    }

    /** The number for clients. */
    public int code() {
        return code;
    }
}
