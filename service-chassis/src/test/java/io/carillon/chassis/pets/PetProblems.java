package io.carillon.chassis.pets;

import io.carillon.chassis.problems.Unavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What only this service knows. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PetProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(PetAwayException fault) {
        return Unavailable.because(fault, "pet_away", "The pet will be back");
    }
}
