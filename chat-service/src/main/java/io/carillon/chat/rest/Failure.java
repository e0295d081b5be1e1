package io.carillon.chat.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.commandlog.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * Why something that was asked is not done, or not known to be.
 *
 * @param code stable, for programs
 * @param detail for people
 * @param retryAfter when asking again makes sense, if waiting helps
 */
record Failure(HttpStatus status, String code, String detail, Optional<Duration> retryAfter) {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Empty if it is done. */
    static Optional<Failure> of(Reply reply) {
        return switch (reply) {
            case Reply.Done _ -> Optional.empty();
            case Reply.Refused(Refusal refusal) -> Optional.of(of(refusal));
            case Reply.Unavailable() ->
                Optional.of(new Failure(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "It did not reach the log; nothing has happened.",
                        Optional.of(SOON)));
            case Reply.Unanswered() ->
                Optional.of(new Failure(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "unanswered",
                        "There was no answer in time; it may still be done.",
                        Optional.empty()));
        };
    }

    static Failure of(Refusal refusal) {
        return new Failure(RefusalStatus.of(refusal.code()), refusal.code(), refusal.message(), refusal.retryAfter());
    }

    /** What a handler throws to answer with it. */
    ErrorResponseException exception() {
        ErrorResponseException exception = Problems.exception(Problems.of(status, code, detail));
        announce(exception);
        return exception;
    }

    /** Says when to come back. */
    void announce(ErrorResponseException exception) {
        retrySeconds()
                .ifPresent(seconds -> exception.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }

    /** In whole seconds, one at least. */
    Optional<Long> retrySeconds() {
        return retryAfter.map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
