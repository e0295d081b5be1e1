package io.carillon.outbox.sweep;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A few virtual threads for reads that wait on the database. */
final class Parallel {

    private static final int THREADS = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofVirtual().name("outbox-sweep-", 0).factory());

    /** Returns when all are done; throws what one of them threw. */
    <T> void forEach(List<T> items, Consumer<T> action) {
        CompletableFuture.allOf(items.stream()
                        .map(item -> CompletableFuture.runAsync(() -> action.accept(item), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    void close() {
        threads.shutdownNow();
    }
}
