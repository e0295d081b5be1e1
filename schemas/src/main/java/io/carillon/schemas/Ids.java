package io.carillon.schemas;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Arrays;
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
        return with(prefix, UlidCreator.getMonotonicUlid());
    }

    /**
     * An id that looks like others and is the same for the same seed. It says nothing of the time.
     *
     * @param seed at least 16 bytes, of which the first 16 count: of a digest, say
     * @throws IllegalArgumentException when the prefix is not lower-case letters and digits, or the seed is too short
     */
    public static String derived(String prefix, byte[] seed) {
        if (seed.length < Ulid.ULID_BYTES) {
            throw new IllegalArgumentException("a seed has 16 bytes at least, not " + seed.length);
        }
        return with(prefix, Ulid.from(Arrays.copyOf(seed, Ulid.ULID_BYTES)));
    }

    private static String with(String prefix, Ulid ulid) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "an id prefix is lower-case letters and digits, without the underscore: '" + prefix + "'");
        }
        return prefix + "_" + ulid;
    }
}
