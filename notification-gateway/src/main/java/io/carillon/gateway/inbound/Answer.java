package io.carillon.gateway.inbound;

import io.carillon.gateway.protocol.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** What a handler says to a client frame. */
public sealed interface Answer {

    /** Done without a result. */
    Answer DONE = new Done("{}");

    /** The handler itself replies, now or later, exactly once. */
    Answer LATER = new Later();

    /**
     * Done; acknowledged if the frame has an {@code op_id}.
     *
     * @param result a JSON object
     */
    record Done(String result) implements Answer {}

    /**
     * Not done.
     *
     * @param retryAfter only with {@link ErrorCode#RATE_LIMITED}: when the same frame would be let through
     */
    record Refused(ErrorCode code, String message, Optional<Duration> retryAfter) implements Answer {

        /** Not done, and trying again is the client's choice. */
        public Refused(ErrorCode code, String message) {
            this(code, message, Optional.empty());
        }

        /** Not done, because there is too much of it. */
        public static Refused rateLimited(String message, Duration retryAfter) {
            return new Refused(ErrorCode.RATE_LIMITED, message, Optional.of(retryAfter));
        }
    }

    /** See {@link #LATER}. */
    record Later() implements Answer {}
}
