package io.carillon.chassis.problems;

import com.datastax.oss.driver.api.core.DriverException;
import io.carillon.chassis.problems.Problems.FieldError;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Answers every exception with a problem. What only one service knows, that service answers in an advice that precedes this one. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storageFailed(DriverException fault) {
        return Unavailable.because(
                fault, "storage_unavailable", "The database failed; whether something changed is not known");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> registryFailed(SerializationException fault) {
        return Unavailable.because(
                fault,
                "not_ready",
                "The schema registry hasn't confirmed the events' schemas yet; nothing was changed");
    }

    /** Leaves it to security to answer what a handler refuses in its name, with the header that belongs to it. */
    @ExceptionHandler
    @SuppressWarnings("DoNotCallSuggester") // Only Spring calls it.
    void denied(AccessDeniedException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception fault, WebRequest request) {
        LOG.atError().setCause(fault).log("A request failed unexpectedly");
        ProblemDetail problem = Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", "The service failed; the failure is logged");
        return handleExceptionInternal(fault, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** Names the field if one could be told. Where reading the body itself was refused, that is the problem. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getRootCause(fault) instanceof ErrorResponseException problem) {
            return handleErrorResponseException(problem, headers, problem.getStatusCode(), request);
        }
        ProblemDetail problem = Problems.of(status, "invalid_request", "The body must be a JSON object");
        if (fault.getCause() instanceof JacksonException mismatch
                && isMismatch(mismatch)
                && !mismatch.getPath().isEmpty()) {
            String field = path(mismatch);
            String message = "has the wrong type";
            problem = Problems.of(
                    status, "invalid_request", field + " " + message, new FieldError(field, "type", message));
        }
        return handleExceptionInternal(fault, problem, headers, status, request);
    }

    /** Whether the JSON is well-formed, but not what a field takes; a number can be too large for any. */
    private static boolean isMismatch(JacksonException fault) {
        return fault instanceof DatabindException || fault instanceof InputCoercionException;
    }

    /** Such as {@code parents[1].email}. */
    private static String path(JacksonException mismatch) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : mismatch.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !Problems.isMarked(problem)) {
            Problems.mark(problem, Problems.codeOf(status));
        }
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            headers.set(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER_SECONDS);
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
