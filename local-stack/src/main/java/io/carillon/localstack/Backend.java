package io.carillon.localstack;

import java.util.Arrays;
import java.util.Locale;

/** What the servers of a stack run on. */
public enum Backend {
    /** Processes of this machine; needs JDKs only. */
    PROCESSES,
    /** Docker containers; the token issuer, which has no image, is a process all the same. */
    TESTCONTAINERS;

    /** System property that chooses one by its name in lower case. */
    public static final String PROPERTY = "stack";

    /** The backend that {@code -Dstack=…} names, processes by default. */
    public static Backend chosen() {
        return named(System.getProperty(PROPERTY, "processes"));
    }

    static Backend named(String name) {
        return Arrays.stream(values())
                .filter(backend -> backend.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "-D%s=%s: it must be processes or testcontainers".formatted(PROPERTY, name)));
    }
}
