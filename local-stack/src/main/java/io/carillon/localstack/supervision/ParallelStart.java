package io.carillon.localstack.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts servers that do not depend on each other all at once. */
public final class ParallelStart {
    private ParallelStart() {}

    /**
     * Starts all servers and waits for all of them.
     *
     * @throws StartFailedException the first server's in the given order, the others' suppressed
     */
    public static void of(Collection<? extends ManagedServer> servers, StartListener listener) {
        List<RuntimeException> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = new ArrayList<>();
            servers.forEach(server -> starts.add(threads.submit(() -> start(server, listener))));
            starts.forEach(start -> await(start, failures));
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void start(ManagedServer server, StartListener listener) {
        long begin = System.nanoTime();
        listener.starting(server.name());
        try {
            server.start();
        } catch (RuntimeException failure) {
            listener.failed(server.name(), Duration.ofNanos(System.nanoTime() - begin), failure);
            throw failure;
        }
        listener.ready(server.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void await(Future<?> start, List<RuntimeException> failures) {
        try {
            start.get();
        } catch (ExecutionException failed) {
            failures.add(
                    failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            start.cancel(true);
            failures.add(new IllegalStateException("interrupted while servers start", interrupted));
        }
    }
}
