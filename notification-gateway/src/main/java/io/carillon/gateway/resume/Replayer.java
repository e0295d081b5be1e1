package io.carillon.gateway.resume;

import io.carillon.gateway.config.ReplaySettings;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.resume.ReplaySlice.Progress;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the history of subscriptions that resume: a few threads, each with a consumer, take turns with all of them, so
 * that a client that reads slowly holds up no other and a rush of reconnects is worked off at a steady pace.
 */
public final class Replayer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final BlockingQueue<Replay> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ReplaySlice slice;
    private final ReplaySettings settings;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final ScheduledExecutorService scheduler;
    private final Timer timer;
    private volatile boolean running = true;

    Replayer(
            ReplaySlice slice,
            ReplaySettings settings,
            Supplier<Consumer<byte[], byte[]>> consumers,
            ScheduledExecutorService scheduler,
            MeterRegistry meters) {
        this.slice = slice;
        this.settings = settings;
        this.consumers = consumers;
        this.scheduler = scheduler;
        this.timer = Timer.builder("carillon.gateway.replays")
                .description("Replays that reached live, and how long each took")
                .register(meters);
        meters.gauge("carillon.gateway.replays.waiting", waiting, BlockingQueue::size);
    }

    /** Starts the threads. */
    public void start() {
        for (int i = 1; i <= settings.concurrency(); i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("carillon-replay-" + i).start(this::work));
        }
    }

    /** Whether all threads are at work. */
    public boolean alive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** Takes on a replay. Does not block. */
    public void submit(Replay replay) {
        waiting.add(replay);
    }

    private void work() {
        try (Consumer<byte[], byte[]> log = consumers.get()) {
            while (running) {
                Replay replay = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (replay != null) {
                    step(log, replay);
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("A replaying thread stops");
        } catch (RuntimeException e) {
            LOG.error("A replaying thread failed; the gateway is not live any more", e);
        }
    }

    private void step(Consumer<byte[], byte[]> log, Replay replay) {
        try {
            Progress progress = slice.run(log, replay, () -> submit(replay));
            switch (progress) {
                case MORE -> submit(replay);
                case DONE -> timer.record(System.nanoTime() - replay.startedNanos(), TimeUnit.NANOSECONDS);
                case WAITS_FOR_ROOM -> LOG.trace("A replay waits for its client");
            }
        } catch (OffsetOutOfRangeException e) {
            LOG.debug("The log lost records while they were read; the next slice finds out which", e);
            submit(replay);
        } catch (RetriableException | RegistryUnavailableException e) {
            LOG.atInfo().addKeyValue("partition", replay.partition()).log("A replay rests: {}", e.getMessage());
            submitLater(replay);
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("partition", replay.partition())
                    .setCause(e)
                    .log("A replay failed");
            replay.subscription().subscriber().end(CloseCode.INTERNAL_ERROR);
        }
    }

    private void submitLater(Replay replay) {
        long delay = settings.retryInterval().toMillis();
        var _ = scheduler.schedule(() -> submit(replay), delay, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(STOP_TIMEOUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
