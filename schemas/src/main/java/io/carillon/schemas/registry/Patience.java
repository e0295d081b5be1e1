package io.carillon.schemas.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.config.ConfigException;

/**
 * How long to wait for the registry.
 *
 * @param connect longest time to connect to a node
 * @param answer longest time for one answer
 * @param firstWait wait before the first retry
 * @param longestWait longest wait between two tries
 * @param total longest time for one lookup with all its retries
 */
public record Patience(Duration connect, Duration answer, Duration firstWait, Duration longestWait, Duration total) {

    private static final int MOST_DOUBLINGS = 30;

    public Patience {
        for (Duration time : List.of(connect, answer, firstWait, longestWait, total)) {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("every timeout and wait must be positive, not " + time);
            }
        }
    }

    static Patience from(Map<String, Object> values) {
        return new Patience(
                millis(values, RegistryKeys.CONNECT_TIMEOUT_MS),
                millis(values, RegistryKeys.READ_TIMEOUT_MS),
                millis(values, RegistryKeys.FIRST_WAIT_MS),
                millis(values, RegistryKeys.LONGEST_WAIT_MS),
                millis(values, RegistryKeys.TOTAL_TIMEOUT_MS));
    }

    /** The wait before a retry: doubled each time up to the longest, then between half of that and all of it. */
    Duration wait(int retry) {
        long doubled = firstWait.toMillis() << Math.min(retry, MOST_DOUBLINGS);
        long capped = Math.min(doubled, longestWait.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped / 2, capped + 1));
    }

    private static Duration millis(Map<String, Object> values, String key) {
        if (values.get(key) instanceof Integer millis) {
            return Duration.ofMillis(millis);
        }
        throw new ConfigException(key, null, "must have a value");
    }
}
