package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class StreamsWatchTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final AtomicInteger errors = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final StreamsWatch watch = new StreamsWatch(clock, errors::incrementAndGet);

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
        watch.onChange(State.RUNNING, State.REBALANCING);
        watch.onChange(State.REBALANCING, State.RUNNING);
        clock.now = clock.now.plus(GRACE).minusMillis(1);
        assertThat(watch.isProcessing(GRACE)).isTrue();
        clock.now = clock.now.plusMillis(1);
        assertThat(watch.isProcessing(GRACE)).isFalse();
    }

    @Test
    void an_error_is_reported_once_and_is_not_ready() {
        watch.onChange(State.RUNNING, State.REBALANCING);
        watch.onChange(State.PENDING_ERROR, State.RUNNING);
        assertThat(watch.isProcessing(GRACE)).isFalse();
        watch.onChange(State.ERROR, State.PENDING_ERROR);
        assertThat(errors).hasValue(1);
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
