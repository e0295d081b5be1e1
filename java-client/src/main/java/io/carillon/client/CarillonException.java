package io.carillon.client;

import java.time.Duration;
import java.util.Optional;

/** Why something that was sent was not done. */
public final class CarillonException extends RuntimeException {

    /** No answer came in time, from the service or at all. Nothing is known about the outcome. */
    public static final String UNANSWERED = "unanswered";

    /** What is to be sent again waits for its answer still, which whoever sent it first will get. */
    public static final String STILL_OPEN = "still_open";

    /** The client has ended. What was sent before may have been done. */
    public static final String ENDED = "connection_ended";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Optional<Duration> retryAfter;
    private final String opId;

    CarillonException(String code, String message, Optional<Duration> retryAfter, String opId) {
        super(code + ": " + message);
        this.code = code;
        this.retryAfter = retryAfter;
        this.opId = opId;
    }

    /** A code of docs/protocol.md, 3.1, of the service that was asked, or one of this class. */
    public String code() {
        return code;
    }

    /** When the same would be let through, if it was only too soon. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What was sent, for {@link CarillonClient#sendAgain}. */
    public String opId() {
        return opId;
    }
}
