package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Checks of single settings; what fails names the setting and its value. */
final class Require {

    private Require() {}

    static void positive(String name, long value) {
        that(value > 0, name + " must be positive, but is " + value);
    }

    static void positive(String name, Duration value) {
        that(value.isPositive(), name + " must be positive, but is " + value);
    }

    static void positive(String name, DataSize value) {
        that(value.toBytes() > 0, name + " must be positive, but is " + value);
    }

    static void that(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
