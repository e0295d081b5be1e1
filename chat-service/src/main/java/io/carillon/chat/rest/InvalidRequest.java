package io.carillon.chat.rest;

import io.carillon.chassis.problems.Problems;
import io.carillon.chassis.problems.Problems.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What a request gets that breaks a rule of its form, which is found out before anything is asked. */
final class InvalidRequest {

    private static final String CODE = "invalid_request";

    private InvalidRequest() {}

    /**
     * @param field of the body, or a parameter or header
     * @param rule which kind of rule, for programs
     */
    static ErrorResponseException of(String field, String rule, String message) {
        return of(List.of(new FieldError(field, rule, message)));
    }

    /** @param errors at least one */
    static ErrorResponseException of(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return Problems.exception(
                Problems.of(HttpStatus.BAD_REQUEST, CODE, first.field() + " " + first.message(), errors));
    }
}
