package io.carillon.outbox;

import java.time.Duration;

/**
 * How an outbox publishes and sweeps.
 *
 * @param publishing the way from a commit to Kafka
 * @param sweeping the search for what was left behind
 */
public record OutboxConfig(Publishing publishing, Sweeping sweeping) {

    /** Defaults for production. */
    public static OutboxConfig defaults() {
        return new OutboxConfig(Publishing.defaults(), Sweeping.defaults());
    }

    /**
     * The way from a commit to Kafka.
     *
     * @param concurrency aggregates published at the same time; default 256; an eighth as many again for those that failed before
     * @param pageRows rows read at once from an aggregate; default 100
     * @param maxBlock longest wait for Kafka's metadata ({@code max.block.ms}); default 5 s
     * @param deliveryTimeout longest wait for an acknowledgement ({@code delivery.timeout.ms}); default 10 s
     * @param firstRetry wait after a first failure, doubled at each further one; default 200 ms
     * @param lastRetry longest wait between attempts; default 5 s
     */
    public record Publishing(
            int concurrency,
            int pageRows,
            Duration maxBlock,
            Duration deliveryTimeout,
            Duration firstRetry,
            Duration lastRetry) {

        /** Checks ranges. */
        public Publishing {
            requireAtLeastOne("concurrency", concurrency);
            requireAtLeastOne("pageRows", pageRows);
            requirePositive("maxBlock", maxBlock);
            requirePositive("deliveryTimeout", deliveryTimeout);
            requirePositive("firstRetry", firstRetry);
            requireLess("firstRetry", firstRetry, "lastRetry", lastRetry);
        }

        /** Defaults for production. */
        public static Publishing defaults() {
            return new Publishing(
                    256,
                    100,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5));
        }
    }

    /**
     * The search for what was left behind. {@code bucket} and {@code shards} are part of the intents' keys: all instances of a
     * service need the same.
     *
     * @param interval pause between passes; default 5 s
     * @param patience age at which an intent with unpublished events counts as left behind; default 2 s
     * @param grace longest time between an intent and its commit, clock differences between instances included; after it a
     *     bucket is settled and never read again; more than the database's LWT time-out; default 30 s
     * @param rowsKept how long published rows stay, so that a timed-out batch can be read back; less than {@code grace};
     *     default 15 s
     * @param bucket span of time whose intents share a partition; default 1 min
     * @param shards partitions per bucket, each swept by one instance at a time; default 4
     * @param intentTtl how long an intent survives without any sweeper running; default 14 days
     * @param leaseTtl how long a dead instance keeps a shard from the others; default 30 s
     */
    public record Sweeping(
            Duration interval,
            Duration patience,
            Duration grace,
            Duration rowsKept,
            Duration bucket,
            int shards,
            Duration intentTtl,
            Duration leaseTtl) {

        /** Checks ranges and relations. */
        public Sweeping {
            requirePositive("interval", interval);
            requireLess("patience", patience, "grace", grace);
            requireLess("rowsKept", rowsKept, "grace", grace);
            requireWholeSeconds("bucket", bucket);
            requireAtLeastOne("shards", shards);
            requireWholeSeconds("intentTtl", intentTtl);
            requireLess("grace plus bucket", grace.plus(bucket), "intentTtl", intentTtl);
            requireWholeSeconds("leaseTtl", leaseTtl);
            requireLess("interval plus a second", interval.plusSeconds(1), "leaseTtl", leaseTtl);
        }

        /** Defaults for production. */
        public static Sweeping defaults() {
            return new Sweeping(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    4,
                    Duration.ofDays(14),
                    Duration.ofSeconds(30));
        }
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but is " + value);
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive but is " + value);
        }
    }

    private static void requireWholeSeconds(String name, Duration value) {
        requirePositive(name, value);
        if (!value.equals(Duration.ofSeconds(value.toSeconds()))) {
            throw new IllegalArgumentException(name + " must be whole seconds but is " + value);
        }
    }

    private static void requireLess(String smallName, Duration small, String largeName, Duration large) {
        if (small.isNegative() || small.compareTo(large) >= 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be less than %s (%s)".formatted(smallName, small, largeName, large));
        }
    }
}
