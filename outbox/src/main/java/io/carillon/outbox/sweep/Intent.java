package io.carillon.outbox.sweep;

import java.time.Duration;
import java.time.Instant;

/**
 * Someone was about to change an aggregate.
 *
 * @param aggregateId which
 * @param intendedAt when last within the bucket, by the writer's clock
 */
record Intent(String aggregateId, Instant intendedAt) {

    boolean isOlderThan(Duration age, Instant now) {
        return intendedAt.plus(age).isBefore(now);
    }
}
