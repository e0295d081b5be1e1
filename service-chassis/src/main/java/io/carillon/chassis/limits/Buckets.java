package io.carillon.chassis.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * A token bucket for each of many keys. One that was not used for as long as it takes to fill is full, so it can be
 * forgotten. Thread-safe.
 */
public final class Buckets {

    private static final int MOST_KEYS = 100_000;

    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    /**
     * @param perMinute what comes back
     * @param burst what is there at most
     */
    public Buckets(int perMinute, int burst) {
        bandwidth = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofSeconds(1 + 60L * burst / perMinute))
                .build();
    }

    /** Takes one; if there is none, how long until there is. */
    public Optional<Duration> take(String key) {
        Bucket bucket =
                buckets.get(key, _ -> Bucket.builder().addLimit(bandwidth).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(1 + probe.getNanosToWaitForRefill() / 1_000_000));
    }
}
