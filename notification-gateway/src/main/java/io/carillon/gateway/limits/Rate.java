package io.carillon.gateway.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/**
 * A limit as a token bucket.
 *
 * @param limit which
 * @param bandwidth how many at once, and how they come back
 * @param message what is said to whom it refuses
 */
record Rate(Limit limit, Bandwidth bandwidth, String message) {

    static Rate of(Limit limit, long atOnce, long each, Duration period, String message) {
        return new Rate(
                limit,
                Bandwidth.builder().capacity(atOnce).refillGreedy(each, period).build(),
                message);
    }

    /** A full bucket for one owner, who guards it. */
    Bucket guardedBucket(TimeMeter clock) {
        return bucket(clock, SynchronizationStrategy.NONE);
    }

    /** A full bucket that several threads take from. */
    Bucket sharedBucket(TimeMeter clock) {
        return bucket(clock, SynchronizationStrategy.LOCK_FREE);
    }

    /** What an amount counts for: at least something, and not more than the bucket holds, which would never pass. */
    long counted(long amount) {
        return Math.clamp(amount, 1, bandwidth.getCapacity());
    }

    Verdict.Refused refusal(long waitNanos) {
        long nanosPerMilli = 1_000_000;
        return new Verdict.Refused(
                limit, message, Duration.ofMillis(Math.ceilDiv(Math.max(1, waitNanos), nanosPerMilli)));
    }

    private Bucket bucket(TimeMeter clock, SynchronizationStrategy strategy) {
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(strategy)
                .build();
    }
}
