package io.carillon.tenant.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refused;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Turns outcomes into responses, and refusals into problems. */
final class Answers {

    private Answers() {}

    /**
     * {@code 200} with what the use case gave.
     *
     * @throws ErrorResponseException with the refusal's problem
     */
    static <T, R> ResponseEntity<R> ok(Outcome<T> outcome, Function<T, R> body) {
        return ResponseEntity.ok(body.apply(value(outcome)));
    }

    /** {@code 201}; else the same. */
    static <T, R> ResponseEntity<R> created(Outcome<T> outcome, Function<T, R> body) {
        return ResponseEntity.status(HttpStatus.CREATED).body(body.apply(value(outcome)));
    }

    /** {@code 204}; else the same. */
    static <T> ResponseEntity<Void> nothing(Outcome<T> outcome) {
        T _ = value(outcome);
        return ResponseEntity.noContent().build();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw problem(refusal);
        };
    }

    private static ErrorResponseException problem(Refusal refusal) {
        ErrorResponseException problem =
                Problems.exception(Problems.of(status(refusal), refusal.code().text(), refusal.message()));
        refusal.retryAfter()
                .ifPresent(wait -> problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait))));
        return problem;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.code().kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MUCH ->
                refusal.code() == Refusal.Code.RATE_LIMITED
                        ? HttpStatus.TOO_MANY_REQUESTS
                        : HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
