package io.carillon.resolver.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.KafkaStreams.StateListener;

/** Remembers what Streams does and since when. */
final class StreamsWatch implements StateListener {

    private final Clock clock;
    private final Runnable onError;
    private volatile Observation last;

    /**
     * @param wasRunning whether it has ever processed records
     */
    private record Observation(State state, Instant since, boolean wasRunning) {}

    /**
     * @param onError called when Streams has stopped for good
     */
    StreamsWatch(Clock clock, Runnable onError) {
        this.clock = clock;
        this.onError = onError;
        this.last = new Observation(State.CREATED, clock.instant(), false);
    }

    @Override
    public void onChange(State newState, State oldState) {
        last = new Observation(newState, clock.instant(), last.wasRunning || newState == State.RUNNING);
        if (newState == State.ERROR) {
            onError.run();
        }
    }

    State state() {
        return last.state;
    }

    /** Whether records are processed, or soon will be again after a rebalance that is not longer than the grace. */
    boolean isProcessing(Duration grace) {
        Observation now = last;
        return switch (now.state) {
            case RUNNING -> true;
            case REBALANCING -> now.wasRunning && clock.instant().isBefore(now.since.plus(grace));
            case CREATED, PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }
}
