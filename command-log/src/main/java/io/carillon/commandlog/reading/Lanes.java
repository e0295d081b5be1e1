package io.carillon.commandlog.reading;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what concerns one scope one after the other, and what concerns different ones at once. Thread-safe. */
public final class Lanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("carillon-commands-", 0).factory());
    /** What waits behind the task that runs; a scope is in it as long as somebody works on it. */
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();

    /** Puts a task behind all others of its scope, commands included. */
    public void submit(String scope, Runnable task) {
        synchronized (lanes) {
            Queue<Runnable> waiting = lanes.get(scope);
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            lanes.put(scope, new ArrayDeque<>());
        }
        threads.execute(() -> run(scope, task));
    }

    private void run(String scope, Runnable first) {
        for (Optional<Runnable> task = Optional.of(first); task.isPresent(); task = next(scope)) {
            try {
                task.get().run();
            } catch (Throwable e) {
                // Whatever it is, those behind it must not wait for ever.
                LOG.atError().addKeyValue("scope", scope).setCause(e).log("A task of a scope failed");
            }
        }
    }

    private Optional<Runnable> next(String scope) {
        synchronized (lanes) {
            Optional<Runnable> next = Optional.ofNullable(lanes.get(scope)).map(Queue::poll);
            if (next.isEmpty()) {
                lanes.remove(scope);
            }
            return next;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
