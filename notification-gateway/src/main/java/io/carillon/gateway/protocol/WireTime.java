package io.carillon.gateway.protocol;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times as they go over the wire: RFC 3339, UTC, always milliseconds. */
public final class WireTime {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private WireTime() {}

    /** The time as text, for example {@code 2026-11-20T09:30:00.125Z}. */
    public static String format(Instant time) {
        return MILLISECONDS.format(time);
    }
}
