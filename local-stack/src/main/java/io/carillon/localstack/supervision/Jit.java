package io.carillon.localstack.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of the JVM's compilers work for servers and services. */
public enum Jit {
    /** C1 only: up soon, which is what tests and people who try something out want. */
    QUICK("-XX:TieredStopAtLevel=1"),
    /** C1, then C2, as JVMs do by themselves and in production: slower for minutes, then about twice as fast. */
    STEADY;

    /** System property that chooses one by its name in lower case. */
    public static final String PROPERTY = "jit";

    private final List<String> options;

    Jit(String... options) {
        this.options = List.of(options);
    }

    /** What {@code -Djit=…} names, quick by default. */
    public static Jit chosen() {
        return named(System.getProperty(PROPERTY, "quick"));
    }

    static Jit named(String name) {
        return Arrays.stream(values())
                .filter(jit -> jit.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("-D%s=%s: it must be quick or steady".formatted(PROPERTY, name)));
    }

    String[] options() {
        return options.toArray(String[]::new);
    }
}
