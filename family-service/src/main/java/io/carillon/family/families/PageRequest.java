package io.carillon.family.families;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 100
 * @param cursor as the page before gave it; null for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_.:~-]{1,200}");

    /** Reads the parameters of a request; refuses what isn't a limit and what can't be a cursor. */
    public static Outcome<PageRequest> parse(@Nullable String limit, @Nullable String cursor) {
        if (limit != null && !isLimit(limit)) {
            return invalid("limit", "range", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            return invalid("cursor", "format", "must be the nextCursor of a page");
        }
        return new Done<>(new PageRequest(limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit), cursor));
    }

    private static boolean isLimit(String limit) {
        return LIMIT.matcher(limit).matches() && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MAX_LIMIT;
    }

    private static Outcome<PageRequest> invalid(String field, String rule, String message) {
        return new Refused<>(new Refusal.InvalidField(field, rule, message));
    }
}
