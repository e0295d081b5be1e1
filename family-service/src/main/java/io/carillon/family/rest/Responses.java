package io.carillon.family.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** Turns outcomes into responses. */
final class Responses {

    private Responses() {}

    /**
     * @param success makes the response of what the use case gave
     * @throws org.springframework.web.ErrorResponseException with the refusal's problem
     */
    static <T, R> ResponseEntity<R> of(Outcome<T> outcome, Function<T, ResponseEntity<R>> success) {
        return switch (outcome) {
            case Done<T>(T value) -> success.apply(value);
            case Refused<T>(Refusal refusal) -> throw Problems.exception(RefusalProblems.of(refusal));
        };
    }
}
