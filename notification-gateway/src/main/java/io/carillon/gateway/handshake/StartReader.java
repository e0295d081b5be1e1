package io.carillon.gateway.handshake;

import io.carillon.gateway.protocol.WireTime;
import io.carillon.gateway.resume.Start;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where a session is to start: a cursor, a time, or neither (docs/protocol.md, 1). */
record StartReader(InstantSource clock) {

    /** What {@link Instant#parse} takes beyond RFC 3339, such as years before 0, is kept out. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /** What came of reading. */
    sealed interface Reading {
        /** A place to start. */
        record Read(Start start) implements Reading {}

        /** None; the detail says what would be right. */
        record Bad(String detail) implements Reading {}
    }

    Reading read(Optional<String> cursor, Optional<String> from) {
        if (cursor.isPresent() && from.isPresent()) {
            return new Reading.Bad("Give one of \"cursor\" and \"from\".");
        }
        if (from.isPresent()) {
            return since(from.get());
        }
        return new Reading.Read(cursor.<Start>map(Start.After::new).orElse(Start.NOW));
    }

    private Reading since(String from) {
        Optional<Instant> time = parse(from);
        if (time.isEmpty()) {
            return new Reading.Bad("\"from\" must be a time in RFC 3339, such as 2026-11-20T09:00:00Z;"
                    + " in a URL \"+\" is written %2B.");
        }
        Instant now = clock.instant();
        return time.get().isAfter(now)
                ? new Reading.Bad("\"from\" lies in the future: it is " + WireTime.format(now) + ".")
                : new Reading.Read(new Start.Since(time.get(), from));
    }

    private static Optional<Instant> parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
