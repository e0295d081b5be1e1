package io.carillon.chat.rest;

import org.jspecify.annotations.Nullable;

/** Texts that may be missing. */
final class Texts {

    private Texts() {}

    /** A text that was removed is kept as an empty one. */
    static @Nullable String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
