package io.carillon.client;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The one thread on which everything of a client happens, so that nothing needs a lock. */
final class Loop {

    private static final System.Logger LOG = System.getLogger("io.carillon.client");

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("carillon-client").daemon().factory());

    Loop() {
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does something soon; false after {@link #end}. */
    boolean run(Runnable task) {
        return after(Duration.ZERO, task) != null;
    }

    /** Does something later. */
    @Nullable
    ScheduledFuture<?> after(Duration delay, Runnable task) {
        try {
            return executor.schedule(guarded(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    /** Asks somebody who may take his time, on a thread of its own, and goes on here with one of result and problem. */
    <T> void ask(Callable<T> question, BiConsumer<@Nullable T, @Nullable Exception> then) {
        Thread.startVirtualThread(() -> {
            try {
                T result = question.call();
                run(() -> then.accept(result, null));
            } catch (Exception e) {
                run(() -> then.accept(null, e));
            }
        });
    }

    /** Does nothing any more. */
    void end() {
        executor.shutdown();
    }

    static void warn(String what, Throwable cause) {
        LOG.log(Level.WARNING, what, cause);
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                warn("Something went wrong in the client", e);
            }
        };
    }
}
