package io.carillon.family.rest;

import io.carillon.chassis.problems.Unavailable;
import io.carillon.family.members.AdoptionDelayedException;
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

    private static final String CODE = "outcome_unknown";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outcomeLost(OutcomeLostException fault) {
        return Unavailable.because(fault, CODE, "Whether something changed is not known: look before you retry");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> adoptionDelayed(AdoptionDelayedException fault) {
        return Unavailable.because(fault, CODE, "Others were changing the family all the time: look before you retry");
    }
}
