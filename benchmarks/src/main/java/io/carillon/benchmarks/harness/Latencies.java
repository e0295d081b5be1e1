package io.carillon.benchmarks.harness;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations of one kind, recorded by any number of threads, kept to three significant digits. */
public final class Latencies {
    private final String name;
    private final Histogram nanos = new ConcurrentHistogram(3);

    /** @param name what was timed, as the table shows it */
    public Latencies(String name) {
        this.name = name;
    }

    /**
     * Records the time between two readings of {@link System#nanoTime()}.
     *
     * @param due when the thing was meant to begin; the moment it really began would hide the time it had to wait
     * @param done when it had happened
     */
    public void record(long due, long done) {
        nanos.recordValue(Math.max(0, done - due));
    }

    /** What was timed. */
    public String name() {
        return name;
    }

    /** How many durations were recorded. */
    public long count() {
        return nanos.getTotalCount();
    }

    /** The duration that {@code percent} percent of the recorded ones do not exceed; zero if there are none. */
    public Duration percentile(double percent) {
        return Duration.ofNanos(nanos.getValueAtPercentile(percent));
    }

    /** The shortest recorded duration; zero if there are none. */
    public Duration min() {
        return Duration.ofNanos(count() == 0 ? 0 : nanos.getMinValue());
    }

    /** The longest recorded duration; zero if there are none. */
    public Duration max() {
        return Duration.ofNanos(nanos.getMaxValue());
    }
}
