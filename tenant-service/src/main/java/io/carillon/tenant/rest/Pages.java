package io.carillon.tenant.rest;

import io.carillon.tenant.tenants.PageRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which part of a list is asked for. */
final class Pages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");
    private static final int MAX_CURSOR = 200;

    private Pages() {}

    /** @throws org.springframework.web.ErrorResponseException if one of them can't be right */
    static PageRequest read(@Nullable String limit, @Nullable String cursor) {
        Fields fields = new Fields();
        if (limit != null && !LIMIT.matcher(limit).matches()) {
            fields.wrong("limit", "range", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        if (cursor != null && (cursor.isEmpty() || cursor.length() > MAX_CURSOR)) {
            fields.wrong("cursor", "format", "must be the next of a page");
        }
        fields.check();
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit), Objects.requireNonNullElse(cursor, ""));
    }
}
