package io.carillon.resolver.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.KafkaStreams.StateListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Streams processes records. Its own state is not enough: it stays RUNNING while threads die and are
 * replaced without ever being assigned a partition, so the threads are asked too.
 */
final class StreamsWatch implements StateListener {

    private static final String RUNNING = "RUNNING";

    private final Clock clock;
    private final Supplier<Collection<String>> threadStates;
    private final Runnable onError;
    private volatile State state = State.CREATED;
    private volatile @Nullable Instant lastProcessing;

    /**
     * @param threadStates the state of each stream thread, by name
     * @param onError called when Streams has stopped for good
     */
    StreamsWatch(Clock clock, Supplier<Collection<String>> threadStates, Runnable onError) {
        this.clock = clock;
        this.threadStates = threadStates;
        this.onError = onError;
    }

    @Override
    public void onChange(State newState, State oldState) {
        state = newState;
        if (newState == State.ERROR) {
            onError.run();
        }
    }

    State state() {
        return state;
    }

    /** Whether all threads process records, or did so when last asked, not longer ago than the grace. */
    boolean isProcessing(Duration grace) {
        Instant now = clock.instant();
        Instant last = lastProcessing;
        return switch (state) {
            case RUNNING, REBALANCING -> {
                if (state == State.RUNNING && allThreadsRun()) {
                    lastProcessing = now;
                    yield true;
                }
                yield last != null && now.isBefore(last.plus(grace));
            }
            case CREATED, PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    private boolean allThreadsRun() {
        Collection<String> states = threadStates.get();
        return !states.isEmpty() && states.stream().allMatch(RUNNING::equals);
    }
}
