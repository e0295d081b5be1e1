package io.carillon.tenant.tenants;

import java.time.Duration;

/**
 * How often and how fast a lost race is run again.
 *
 * @param max at least one
 * @param pause the longest wait before the second attempt; it grows by as much with each further one
 * @param patience the longest wait for other changes of the same tenant in this instance
 */
public record Attempts(int max, Duration pause, Duration patience) {

    /** @throws IllegalArgumentException if there is no attempt, or a duration isn't positive */
    public Attempts {
        if (max < 1 || !pause.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException("needs at least one attempt, a positive pause and a positive patience");
        }
    }
}
