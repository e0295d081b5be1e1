package io.carillon.schemas;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;

/** Makes the platform's ids: a prefix that says what the id names, and a ULID, so that ids sort by time. */
public final class Ids {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*");

    private Ids() {}

    /**
     * A new id, such as {@code fam_01JD3V8Q2W9YB5N4K7R6T0XHZC} for the prefix {@code fam}. Ids made by one process
     * with one prefix sort in the order they were made.
     *
     * @throws IllegalArgumentException when the prefix is not lower-case letters and digits
     */
    public static String next(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "an id prefix is lower-case letters and digits, without the underscore: '" + prefix + "'");
        }
        return prefix + "_" + UlidCreator.getMonotonicUlid();
    }
}
