package io.carillon.outbox.publish;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Offers failed aggregates again after a while, each at most once at a time. */
final class Retries {

    private final Consumer<String> offer;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbox-retries").factory());

    Retries(Consumer<String> offer) {
        this.offer = offer;
    }

    void schedule(String aggregateId, Duration wait) {
        if (!pending.add(aggregateId)) {
            return;
        }
        try {
            var _ = timer.schedule(() -> retry(aggregateId), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // The intent is durable; the sweeper of another instance or the next start finds it.
            pending.remove(aggregateId);
        }
    }

    private void retry(String aggregateId) {
        pending.remove(aggregateId);
        offer.accept(aggregateId);
    }

    void close() {
        timer.shutdownNow();
    }
}
