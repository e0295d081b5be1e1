package io.carillon.schemas.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Values that never change, fetched once: callers that ask for the same key at the same time share one fetch. A failed
 * fetch is forgotten, so that the next caller tries again.
 */
final class Once<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();
    private final Function<K, V> fetch;

    Once(Function<K, V> fetch) {
        this.fetch = fetch;
    }

    V get(K key) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> theirs = values.putIfAbsent(key, mine);
            if (theirs == null) {
                return fetch(key, mine);
            }
            try {
                return theirs.get();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            } catch (ExecutionException e) {
                // Another thread was interrupted while it fetched; that is no reason for this one to fail.
                if (!(e.getCause() instanceof InterruptException)) {
                    throw e.getCause() instanceof RuntimeException failure ? failure : new KafkaException(e);
                }
            }
        }
    }

    private V fetch(K key, CompletableFuture<V> mine) {
        try {
            V value = fetch.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            values.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
