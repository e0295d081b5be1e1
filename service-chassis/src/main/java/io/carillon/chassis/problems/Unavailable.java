package io.carillon.chassis.problems;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers what failed for want of another service: 503, and when to come back. A service's own advice uses it as well. */
public final class Unavailable {

    static final String RETRY_AFTER_SECONDS = "1";

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    private Unavailable() {}

    /**
     * Logs the fault and makes the answer.
     *
     * @param code the problem's, stable
     * @param detail for people: whether something may have changed
     */
    public static ResponseEntity<ProblemDetail> because(Exception fault, String code, String detail) {
        LOG.atWarn().setCause(fault).addKeyValue("code", code).log("A request failed for want of another service");
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problems.of(status, code, detail));
    }
}
