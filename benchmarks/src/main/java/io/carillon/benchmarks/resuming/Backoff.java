package io.carillon.benchmarks.resuming;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a client waits before it connects again: any time up to a limit that doubles with each failure, so that those who were
 * cut off together don't come back together.
 *
 * @param first the limit of the first attempt
 * @param longest what it does not grow beyond
 */
record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 16;

    /** @param failures attempts that failed since the client was last connected */
    Duration delay(int failures, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(limit(failures).toNanos() + 1));
    }

    Duration limit(int failures) {
        Duration grown = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
