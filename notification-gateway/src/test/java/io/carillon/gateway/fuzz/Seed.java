package io.carillon.gateway.fuzz;

import java.util.Random;

/**
 * Where generated input comes from: new for each run, and said when one fails.
 *
 * @param value what {@code -Dcarillon.fuzz.seed} must be for the same input again
 */
public record Seed(long value) {

    /** The given seed, or a new one. */
    public static Seed choose() {
        return new Seed(Long.getLong("carillon.fuzz.seed", new Random().nextLong()));
    }

    /** A source of its own for each part of a test, so that threads don't disturb each other. */
    public Random random(int part) {
        return new Random(value + part);
    }

    @Override
    public String toString() {
        return "run again with -Dcarillon.fuzz.seed=" + value;
    }
}
