package io.carillon.family.rest;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import java.util.function.Function;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Turns outcomes into responses. */
final class Responses {

    private Responses() {}

    /**
     * @param success makes the response of what the use case gave
     * @throws ErrorResponseException with the refusal's problem
     */
    static <T, R> ResponseEntity<R> of(Outcome<T> outcome, Function<T, ResponseEntity<R>> success) {
        return switch (outcome) {
            case Done<T>(T value) -> success.apply(value);
            case Refused<T>(Refusal refusal) -> throw problem(RefusalProblems.of(refusal));
        };
    }

    static ErrorResponseException problem(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }
}
