package io.carillon.gateway.commands;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Begins traces: what a client asks over its socket has none yet. */
final class TraceIds {

    private TraceIds() {}

    /**
     * The value of a {@code traceparent} header for a new, sampled trace.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context, section 3.2</a>
     */
    static String newTraceparent() {
        RandomGenerator random = ThreadLocalRandom.current();
        return "00-" + hex(random) + hex(random) + "-" + hex(random) + "-01";
    }

    /** Sixteen digits; the specification forbids an id of zeros only. */
    private static String hex(RandomGenerator random) {
        return "%016x".formatted(random.nextLong() | 1);
    }
}
