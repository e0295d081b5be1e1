package io.carillon.gateway.commands;

import io.carillon.gateway.log.LogRecord.Illegible;
import java.time.Duration;
import java.util.Optional;

/** What a record of {@code command.answers} turned out to be. */
sealed interface ServiceAnswer {

    /**
     * The service did what it was asked.
     *
     * @param result a JSON object
     */
    record Done(String sessionId, String commandId, String result) implements ServiceAnswer {}

    /**
     * The service refused.
     *
     * @param retryAfter only with {@code rate_limited}: when the same command would be let through
     */
    record Refused(String sessionId, String commandId, String code, String message, Optional<Duration> retryAfter)
            implements ServiceAnswer {}

    /** Another gateway's. */
    record Foreign() implements ServiceAnswer {}

    /** Not an answer, and never will be. */
    record Unreadable(Illegible why) implements ServiceAnswer {}
}
