package io.carillon.outbox.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time cut into spans of equal length, each named by its first instant.
 *
 * @param length whole seconds
 */
record Buckets(Duration length) {

    /** The bucket an instant falls into. */
    Instant of(Instant instant) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    /** The first instant after a bucket. */
    Instant end(Instant bucket) {
        return bucket.plus(length);
    }

    /** All buckets from one up to the one an instant falls into. */
    List<Instant> since(Instant bucket, Instant now) {
        return Stream.iterate(bucket, next -> !next.isAfter(now), this::end).toList();
    }
}
