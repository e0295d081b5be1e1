package io.carillon.benchmarks.delivery;

import io.carillon.benchmarks.harness.Latencies;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Frames that requests will cause: each is timed when it arrives, must arrive, and must not arrive again. */
final class ExpectedFrames {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private record Expectation(long due, Latencies latencies) {}

    private final ConcurrentMap<String, Expectation> open = new ConcurrentHashMap<>();
    private final Set<String> timed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * Announces a frame, before its request is sent.
     *
     * @param key what tells it from all others
     * @param due the {@link System#nanoTime()} at which its request was to be sent
     * @param latencies where the time from then to its arrival is recorded
     */
    void expect(String key, long due, Latencies latencies) {
        open.put(key, new Expectation(due, latencies));
    }

    /** Takes a frame that arrived at {@code received}; one that was never announced belongs to the preparations. */
    void arrived(String key, long received) {
        Expectation expectation = open.remove(key);
        if (expectation != null) {
            expectation.latencies().record(expectation.due(), received);
            timed.add(key);
        } else if (timed.contains(key)) {
            repeated.incrementAndGet();
        }
    }

    /**
     * Waits until all announced frames have arrived.
     *
     * @throws IllegalStateException if some are missing after {@code limit}, or some came twice: then the times say nothing
     */
    void awaitAll(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
        }
        if (!open.isEmpty() || repeated.get() > 0) {
            throw new IllegalStateException("%d frames missing, %d repeated".formatted(open.size(), repeated.get()));
        }
    }
}
