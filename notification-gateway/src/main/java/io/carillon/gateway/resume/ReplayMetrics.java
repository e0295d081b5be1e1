package io.carillon.gateway.resume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What operators ask about replays. */
final class ReplayMetrics {

    private final MeterRegistry meters;
    private final Timer fromMemory;
    private final Timer fromLog;

    ReplayMetrics(MeterRegistry meters) {
        this.meters = meters;
        fromMemory = timer("memory");
        fromLog = timer("log");
    }

    private Timer timer(String source) {
        return Timer.builder("carillon.gateway.replays")
                .description("Replays that reached live, and how long each took")
                .tag("source", source)
                .register(meters);
    }

    void live(Replay replay) {
        (replay.fromMemory() ? fromMemory : fromLog)
                .record(System.nanoTime() - replay.startedNanos(), TimeUnit.NANOSECONDS);
    }

    void waiting(String source, Lane<?> lane) {
        Gauge.builder("carillon.gateway.replays.waiting", lane, Lane::waiting)
                .description("Replays that wait for their turn")
                .tag("source", source)
                .register(meters);
    }

    /** Readings of a partition's records, each for one or many replays. */
    Counter passes(String source) {
        return Counter.builder("carillon.gateway.replay.passes")
                .description("Times records were read for replays, each time for one or many")
                .tag("source", source)
                .register(meters);
    }
}
