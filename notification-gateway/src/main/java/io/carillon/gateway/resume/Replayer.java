package io.carillon.gateway.resume;

import io.carillon.gateway.config.ReplaySettings;
import io.carillon.gateway.log.LogPartition;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Brings subscriptions that resume up to date: from memory if it reaches back far enough, else from the log. A few
 * threads do it in turns, and each turn serves all that wait for the same records, so that a client that reads slowly
 * holds up no other and a rush of reconnects costs little more than one. Thread-safe.
 */
public final class Replayer implements AutoCloseable {

    private final Lane<Memory> recalling;
    private final Lane<LogPartition> reading;
    private final ReplaySettings settings;
    private final ScheduledExecutorService scheduler;
    private final ReplayMetrics metrics;

    Replayer(
            LogServer.Reading how,
            InstantSource clock,
            ReplaySettings settings,
            Supplier<Consumer<byte[], byte[]>> consumers,
            ScheduledExecutorService scheduler,
            ReplayMetrics metrics) {
        Exits exits = new Turns();
        this.recalling = new Lane<>(
                Replay::memory, () -> new MemoryServer(exits, clock, settings.slice()), metrics.passes("memory"));
        this.reading =
                new Lane<>(Replay::partition, () -> new LogServer(consumers.get(), how, exits), metrics.passes("log"));
        this.settings = settings;
        this.scheduler = scheduler;
        this.metrics = metrics;
        metrics.waiting("memory", recalling);
        metrics.waiting("log", reading);
    }

    /** Starts the threads. */
    public void start() {
        recalling.start("carillon-recall", 1);
        reading.start("carillon-replay", settings.concurrency());
    }

    /** Whether all threads are at work. */
    public boolean alive() {
        return recalling.alive() && reading.alive();
    }

    /** Takes on a replay. Does not block. */
    public void submit(Replay replay) {
        if (replay.recallable()) {
            recalling.add(replay);
        } else {
            reading.add(replay);
        }
    }

    @Override
    public void close() {
        recalling.close();
        reading.close();
    }

    private final class Turns implements Exits {

        @Override
        public void again(Replay replay) {
            submit(replay);
        }

        @Override
        public void later(Replay replay) {
            long delay = settings.retryInterval().toMillis();
            var _ = scheduler.schedule(() -> submit(replay), delay, TimeUnit.MILLISECONDS);
        }

        @Override
        public void live(Replay replay) {
            metrics.live(replay);
        }
    }
}
