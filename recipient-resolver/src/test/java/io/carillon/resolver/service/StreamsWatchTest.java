package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class StreamsWatchTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final AtomicInteger errors = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private List<String> threads = List.of("RUNNING", "RUNNING");
    private final StreamsWatch watch = new StreamsWatch(clock, () -> threads, errors::incrementAndGet);

    @Test
    void it_is_not_ready_before_it_runs_however_short_the_first_rebalance() {
        assertThat(watch.isProcessing(GRACE)).isFalse();
        watch.onChange(State.REBALANCING, State.CREATED);
        assertThat(watch.isProcessing(GRACE)).isFalse();
        watch.onChange(State.RUNNING, State.REBALANCING);
        assertThat(watch.isProcessing(GRACE)).isTrue();
    }

    @Test
    void a_short_rebalance_leaves_it_ready_and_a_long_one_does_not() {
        runs();
        watch.onChange(State.REBALANCING, State.RUNNING);
        clock.now = clock.now.plus(GRACE).minusMillis(1);
        assertThat(watch.isProcessing(GRACE)).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(watch.isProcessing(GRACE)).isFalse();
    }

    @Test
    void threads_that_never_get_to_run_are_noticed_though_streams_calls_itself_running() {
        runs();
        threads = List.of("RUNNING", "STARTING");
        assertThat(watch.isProcessing(GRACE)).isTrue();
        clock.now = clock.now.plus(GRACE);
        assertThat(watch.isProcessing(GRACE)).isFalse();
        threads = List.of();
        assertThat(watch.isProcessing(GRACE)).isFalse();
        threads = List.of("RUNNING");
        assertThat(watch.isProcessing(GRACE)).isTrue();
    }

    @Test
    void an_error_is_reported_once_and_is_not_ready() {
        runs();
        watch.onChange(State.PENDING_ERROR, State.RUNNING);
        assertThat(watch.isProcessing(GRACE)).isFalse();
        watch.onChange(State.ERROR, State.PENDING_ERROR);
        assertThat(errors).hasValue(1);
    }

    private void runs() {
        watch.onChange(State.RUNNING, State.REBALANCING);
        assertThat(watch.isProcessing(GRACE)).isTrue();
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
