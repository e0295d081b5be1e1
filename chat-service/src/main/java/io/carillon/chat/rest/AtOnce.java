package io.carillon.chat.rest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Reads for all items of a page at the same time. */
final class AtOnce {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private AtOnce() {}

    /** @throws RuntimeException what one of them threw */
    static <T, R> List<R> map(List<T> items, Function<T, R> reading) {
        List<CompletableFuture<R>> readings = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> reading.apply(item), THREADS))
                .toList();
        try {
            return readings.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
