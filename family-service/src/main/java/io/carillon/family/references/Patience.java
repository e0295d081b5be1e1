package io.carillon.family.references;

import java.time.Duration;

/**
 * How long a check waits for a family whose views are still to be written.
 *
 * @param looks at least one
 * @param pause between two looks
 */
public record Patience(int looks, Duration pause) {

    /** @throws IllegalArgumentException if there is no look, or the pause isn't positive */
    public Patience {
        if (looks < 1 || !pause.isPositive()) {
            throw new IllegalArgumentException("needs at least one look and a positive pause");
        }
    }
}
