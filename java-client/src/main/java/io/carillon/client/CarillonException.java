package io.carillon.client;

import java.time.Duration;
import java.util.Optional;

/** Why something that was sent was not done. */
public final class CarillonException extends RuntimeException {

    /** No answer came in time, from the service or at all. Nothing is known about the outcome. */
    public static final String UNANSWERED = "unanswered";

    /** The client has ended. What was sent before may have been done. */
    public static final String ENDED = "connection_ended";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Optional<Duration> retryAfter;

    CarillonException(String code, String message, Optional<Duration> retryAfter) {
        super(code + ": " + message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** A code of docs/protocol.md, 3.1, of the service that was asked, or one of this class. */
    public String code() {
        return code;
    }

    /** When the same would be let through, if it was only too soon. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
