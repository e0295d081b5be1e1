package io.carillon.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bucket for each user, shared by his sessions for as long as one of them holds it. Thread-safe. */
final class UserBuckets {

    private final Map<String, Held> buckets = new ConcurrentHashMap<>();
    private final Rate rate;
    private final TimeMeter clock;

    UserBuckets(Rate rate, TimeMeter clock) {
        this.rate = rate;
        this.clock = clock;
    }

    private record Held(Bucket bucket, int holders) {}

    /** Takes hold of a user's bucket; must be followed by one {@link #letGo}. */
    Bucket hold(String userId) {
        return buckets.compute(
                        userId,
                        (user, held) -> held == null
                                ? new Held(rate.sharedBucket(clock), 1)
                                : new Held(held.bucket(), held.holders() + 1))
                .bucket();
    }

    /** Gives a hold back; the last one makes the bucket forgotten. */
    void letGo(String userId) {
        buckets.computeIfPresent(
                userId, (user, held) -> held.holders() == 1 ? null : new Held(held.bucket(), held.holders() - 1));
    }

    int size() {
        return buckets.size();
    }
}
