package io.carillon.outbox.publish;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a task per key on virtual threads, never twice at a time for one key; keys offered meanwhile run once more. */
final class SerialRuns {

    private enum State {
        RUNNING,
        OFFERED_AGAIN
    }

    private final ConcurrentHashMap<String, State> states = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-publish-", 0).factory());
    private final Consumer<String> task;

    SerialRuns(Consumer<String> task) {
        this.task = task;
    }

    /** A run that begins after this call will happen, unless closed. */
    void offer(String key) {
        if (states.compute(key, (_, state) -> state == null ? State.RUNNING : State.OFFERED_AGAIN) == State.RUNNING) {
            start(key);
        }
    }

    private void start(String key) {
        try {
            threads.execute(() -> run(key));
        } catch (RejectedExecutionException closed) {
            // Nothing is lost: what was offered is durable, and the sweeper of another instance or the next start finds
            // it.
            states.remove(key);
        }
    }

    private void run(String key) {
        try {
            task.accept(key);
        } finally {
            if (states.computeIfPresent(key, (_, state) -> state == State.OFFERED_AGAIN ? State.RUNNING : null)
                    != null) {
                start(key);
            }
        }
    }

    /** Takes no more keys and waits for what runs; interrupts what takes longer than the time given. */
    void close(Duration atMost) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
