package io.carillon.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Starts tasks at a fixed rate, whatever the earlier ones are doing: a server that stalls does not slow down those who
 * call it, so it must not slow down the load either (coordinated omission).
 *
 * @param perSecond tasks started in each second
 * @param length how long tasks are started for; the last ones end later
 */
public record Schedule(int perSecond, Duration length) {
    private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    /** One task of the schedule. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does the work of one task, on a virtual thread of its own.
         *
         * @param number counts from 0
         * @param due the {@link System#nanoTime()} at which it was meant to begin
         */
        void run(int number, long due) throws Exception;
    }

    /** How many tasks the whole schedule has. */
    public int count() {
        return Math.toIntExact(perSecond * length.toNanos() / NANOS_PER_SECOND);
    }

    /**
     * Runs the whole schedule and waits for all tasks.
     *
     * @throws ExecutionException if a task failed: a measurement with failures says nothing
     */
    public void run(Task task) throws InterruptedException, ExecutionException {
        List<Future<?>> started = new ArrayList<>(count());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pace = new Pace(System.nanoTime(), perSecond);
            IntStream.range(0, count()).forEach(number -> {
                long due = pace.due(number);
                Pace.waitUntil(due);
                started.add(threads.submit(call(task, number, due)));
            });
        }
        for (Future<?> each : started) {
            each.get();
        }
    }

    private static Callable<Void> call(Task task, int number, long due) {
        return () -> {
            task.run(number, due);
            return null;
        };
    }
}
