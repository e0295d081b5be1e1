package io.carillon.chassis.problems;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Makes problem details that programs can tell apart: by {@code type}, and by {@code code}, which is its last part. */
public final class Problems {

    private static final String TYPE_PREFIX = "urn:carillon:problem:";

    private Problems() {}

    /**
     * A value that breaks a rule.
     *
     * @param field the field of the request
     * @param rule which kind of rule, for programs
     * @param message for people
     */
    public record FieldError(String field, String rule, String message) {}

    /**
     * A problem of its own kind.
     *
     * @param code stable, lower case with underscores
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        mark(problem, code);
        return problem;
    }

    /** A problem with a certain field of the request. */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail, FieldError error) {
        return of(status, code, detail, List.of(error));
    }

    /** A problem with certain fields of the request. */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail, List<FieldError> errors) {
        ProblemDetail problem = of(status, code, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** What a handler throws to answer with a problem. */
    public static ErrorResponseException exception(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }

    /** Gives a problem that the framework made its type and code. */
    static void mark(ProblemDetail problem, String code) {
        problem.setType(URI.create(TYPE_PREFIX + code));
        problem.setProperty("code", code);
    }

    static boolean isMarked(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey("code");
    }

    /** The code of a problem that is fully told by its HTTP status, for example {@code method_not_allowed}. */
    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "invalid_request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "content_too_large";
            case 415 -> "unsupported_media_type";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "invalid_request" : "internal_error";
        };
    }
}
