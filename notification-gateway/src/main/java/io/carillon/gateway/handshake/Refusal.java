package io.carillon.gateway.handshake;

import org.springframework.http.HttpStatus;

/** Why a handshake, or a posted frame, is refused (docs/protocol.md, 1 and 1.1). */
enum Refusal {
    BAD_HANDSHAKE(HttpStatus.BAD_REQUEST, "bad-handshake", false),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "unauthorized", false),
    ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN, "origin-not-allowed", false),
    UNKNOWN_SESSION(HttpStatus.NOT_FOUND, "unknown-session", false),
    FRAME_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "frame-too-large", false),
    TOO_MANY_CONNECTIONS(HttpStatus.TOO_MANY_REQUESTS, "too-many-connections", true),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", true);

    private final HttpStatus status;
    private final String name;
    private final boolean temporary;

    Refusal(HttpStatus status, String name, boolean temporary) {
        this.status = status;
        this.name = name;
        this.temporary = temporary;
    }

    HttpStatus status() {
        return status;
    }

    /** The problem's type (RFC 9457), relative to the gateway. */
    String type() {
        return "/problems/" + name;
    }

    /** Whether trying again later makes sense, so that Retry-After is sent. */
    boolean temporary() {
        return temporary;
    }
}
