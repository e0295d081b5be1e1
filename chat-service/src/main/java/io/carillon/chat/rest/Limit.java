package io.carillon.chat.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many items a page has at most. */
final class Limit {

    static final int DEFAULT = 50;
    static final int MAX = 100;

    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}");

    private Limit() {}

    static int read(@Nullable String parameter) {
        if (parameter == null) {
            return DEFAULT;
        }
        int limit = FORM.matcher(parameter).matches() ? Integer.parseInt(parameter) : 0;
        if (limit < 1 || limit > MAX) {
            throw InvalidRequest.of("limit", "range", "must be a whole number from 1 to " + MAX);
        }
        return limit;
    }
}
