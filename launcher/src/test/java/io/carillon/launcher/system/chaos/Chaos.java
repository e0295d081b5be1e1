package io.carillon.launcher.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Workers that change families, and a hand that kills the instances they talk to. */
final class Chaos {

    static final int CHANGES = 1_000;
    static final int KILLS = 8;

    private static final int WORKERS = 5;
    private static final int FAMILIES_TO_BEGIN_WITH = 10;
    private static final Duration LONGEST_PEACE = Duration.ofMillis(1_500);
    private static final Duration LIMIT = Duration.ofSeconds(240);

    private final Instances instances;
    private final Crowd crowd;
    private final Pool pool;
    private final Journal journal;
    private final Random seeds;
    private final long deadline = System.nanoTime() + LIMIT.toNanos();
    private volatile boolean brokenOff;

    Chaos(Instances instances, Crowd crowd, Pool pool, Journal journal, Random seeds) {
        this.instances = instances;
        this.crowd = crowd;
        this.pool = pool;
        this.journal = journal;
        this.seeds = seeds;
    }

    /** Works and kills until there was enough of both, or the time is up; leaves both instances alive. */
    void unfold() throws InterruptedException, ExecutionException {
        var founder = worker();
        IntStream.range(0, FAMILIES_TO_BEGIN_WITH).forEach(family -> founder.create());
        var moments = new Random(seeds.nextLong());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Future<?>>();
            tasks.add(threads.submit(() -> again(() -> strike(moments))));
            for (int i = 0; i < WORKERS; i++) {
                var worker = worker();
                tasks.add(threads.submit(() -> again(worker::makeSomeChange)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
    }

    private Worker worker() {
        return new Worker(new Hands(crowd, pool, journal, new Random(seeds.nextLong())));
    }

    private void strike(Random moments) {
        LockSupport.parkNanos(moments.nextLong(LONGEST_PEACE.toNanos()));
        instances.strike(moments);
    }

    private void again(Runnable task) {
        boolean fine = false;
        try {
            while (!brokenOff && !isEnough() && System.nanoTime() < deadline) {
                task.run();
            }
            fine = true;
        } finally {
            brokenOff |= !fine;
        }
    }

    private boolean isEnough() {
        return journal.acknowledged() >= CHANGES && instances.kills() >= KILLS;
    }
}
