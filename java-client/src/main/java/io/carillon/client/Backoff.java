package io.carillon.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: anything up to a bound that doubles with each failure, so that clients that lost
 * the same gateway don't come back together.
 *
 * @param first the bound after the first failure
 * @param longest the bound after many
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row; at least 1 */
    Duration delay(int failures, RandomGenerator random) {
        long bound = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(bound, longest.toMillis()) + 1));
    }
}
