package io.carillon.gateway.pusher.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param body JSON, or for a refusal a text for people
 */
record ApiAnswer(int status, String body) {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    static ApiAnswer done() {
        return of(JsonNodeFactory.instance.objectNode());
    }

    static ApiAnswer of(JsonNode result) {
        return new ApiAnswer(OK, result.toString());
    }

    static ApiAnswer badRequest(String why) {
        return new ApiAnswer(BAD_REQUEST, why);
    }

    static ApiAnswer unauthorized(String why) {
        return new ApiAnswer(UNAUTHORIZED, why);
    }

    static ApiAnswer disabled() {
        return new ApiAnswer(FORBIDDEN, "The application is disabled.");
    }

    static ApiAnswer notFound(String why) {
        return new ApiAnswer(NOT_FOUND, why);
    }

    static ApiAnswer tooLarge(String why) {
        return new ApiAnswer(TOO_LARGE, why);
    }

    static ApiAnswer unavailable() {
        return new ApiAnswer(UNAVAILABLE, "The log can't be reached; it is not known whether it took the event.");
    }

    boolean isRefusal() {
        return status >= BAD_REQUEST;
    }
}
