package io.carillon.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * When things are due that happen at a fixed rate.
 *
 * @param begin the {@link System#nanoTime()} of the first
 * @param perSecond how many are due in each second
 */
public record Pace(long begin, int perSecond) {
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    /** The {@link System#nanoTime()} at which the one with this number, from 0, is due. */
    public long due(long number) {
        return begin + number * NANOS_PER_SECOND / perSecond;
    }

    /** Returns when the next is due; at once if that is over. */
    public static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
