package io.carillon.tenant.rest;

import io.carillon.chassis.problems.Unavailable;
import io.carillon.outbox.OutcomeLostException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what leaves open whether something changed, before what answers every exception. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LostOutcomes {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outcomeLost(OutcomeLostException fault) {
        return Unavailable.because(
                fault, "outcome_unknown", "Whether something changed is not known: look before you retry");
    }
}
