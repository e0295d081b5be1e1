package io.carillon.chat.rest;

import org.jspecify.annotations.Nullable;

/** What a caller marks a request with, so that sending it again does nothing twice; see draft-ietf-httpapi-idempotency-key-header. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_CHARACTERS = 255;

    private IdempotencyKey() {}

    /** @return null if there is no header */
    static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String key = header.strip();
        if (key.isEmpty() || key.length() > MAX_CHARACTERS) {
            throw InvalidRequest.of(HEADER, "length", "must have 1 to %d characters".formatted(MAX_CHARACTERS));
        }
        return key;
    }
}
