package io.carillon.gateway.resume;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that serve the replays which wait for one kind of source.
 *
 * @param <K> what is read
 */
final class Lane<K> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Serves those who wait for one place, for a while. Confined to one thread.
     *
     * @param <K> what is read
     */
    interface Server<K> extends AutoCloseable {

        void serve(K place, WaitingRoom<K> waiting);

        @Override
        void close();
    }

    private final WaitingRoom<K> waiting;
    private final Supplier<Server<K>> servers;
    private final Counter turns;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    Lane(Function<Replay, K> placeOf, Supplier<Server<K>> servers, Counter turns) {
        this.waiting = new WaitingRoom<>(placeOf);
        this.servers = servers;
        this.turns = turns;
    }

    void start(String name, int count) {
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::work));
        }
    }

    boolean alive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    void add(Replay replay) {
        waiting.add(replay);
    }

    int waiting() {
        return waiting.size();
    }

    private void work() {
        try (Server<K> server = servers.get()) {
            while (running) {
                K place = waiting.next(IDLE);
                if (place != null) {
                    turns.increment();
                    server.serve(place, waiting);
                    waiting.leave(place);
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("A replaying thread stops");
        } catch (RuntimeException e) {
            LOG.error("A replaying thread failed; the gateway is not live any more", e);
        }
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
