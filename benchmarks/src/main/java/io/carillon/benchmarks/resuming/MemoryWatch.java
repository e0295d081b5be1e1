package io.carillon.benchmarks.resuming;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.OptionalLong;

/** Looks at a gateway's memory twice a second, and whether it has let go of a slow client. */
final class MemoryWatch {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Gateway gateway;
    private final HttpClient http;
    private OptionalLong overflowAt = OptionalLong.empty();
    private OptionalLong slowConsumerAt = OptionalLong.empty();

    MemoryWatch(Gateway gateway, HttpClient http) {
        this.gateway = gateway;
        this.http = http;
    }

    /** The most it occupied in a time, in bytes. */
    long largest(Duration time) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        long largest = 0;
        while (System.nanoTime() < deadline) {
            largest = Math.max(largest, look());
        }
        return largest;
    }

    /**
     * The most it occupied until it had closed a slow consumer, and at least in this time.
     *
     * @throws IllegalStateException if it has closed none when the limit is reached
     */
    long largestUntilSlowConsumer(Duration atLeast, Duration limit) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long largest = largest(atLeast);
        while (slowConsumerAt.isEmpty()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new IllegalStateException("the stalled client is not closed after " + limit);
            }
            largest = Math.max(largest, look());
        }
        return largest;
    }

    private long look() throws IOException, InterruptedException {
        Thread.sleep(PAUSE);
        overflowAt = seen(overflowAt, "carillon_gateway_queue_overflows_total", "");
        slowConsumerAt = seen(slowConsumerAt, "carillon_gateway_closes_total", "slow_consumer");
        return gateway.resident();
    }

    private OptionalLong seen(OptionalLong at, String metric, String tag) throws IOException, InterruptedException {
        return at.isPresent() || gateway.metric(http, metric, tag) == 0 ? at : OptionalLong.of(System.nanoTime());
    }

    /** The {@link System#nanoTime()} at which it was seen that a connection of a slow consumer had ended. */
    long slowConsumerAt() {
        return slowConsumerAt.orElseThrow();
    }

    /** The {@link System#nanoTime()} at which it was seen that a queue was full; empty if none was: then a write took too long. */
    OptionalLong overflowAt() {
        return overflowAt;
    }
}
