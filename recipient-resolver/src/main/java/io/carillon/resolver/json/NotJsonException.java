package io.carillon.resolver.json;

import org.jspecify.annotations.Nullable;

/** A text that should be JSON is not. */
final class NotJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
        this(message, null);
    }

    NotJsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
