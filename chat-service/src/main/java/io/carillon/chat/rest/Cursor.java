package io.carillon.chat.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page ends, in a form that nobody is tempted to make up. */
final class Cursor {

    private static final int MAX_CHARACTERS = 1_000;

    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    static String of(long number) {
        return of(Long.toString(number));
    }

    /** @return where the page before ended; empty for the first page */
    static String text(String parameter, @Nullable String cursor) {
        return read(parameter, cursor).orElse("");
    }

    /** @return the number at which the page before ended; above all others for the first page */
    static long number(String parameter, @Nullable String cursor) {
        try {
            return Math.max(1, read(parameter, cursor).map(Long::parseLong).orElse(Long.MAX_VALUE));
        } catch (NumberFormatException e) {
            throw notOurs(parameter);
        }
    }

    private static Optional<String> read(String parameter, @Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        if (cursor.isEmpty() || cursor.length() > MAX_CHARACTERS) {
            throw notOurs(parameter);
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException e) {
            throw notOurs(parameter);
        }
    }

    private static RuntimeException notOurs(String parameter) {
        return InvalidRequest.of(parameter, "format", "must be the `next` of a page");
    }
}
