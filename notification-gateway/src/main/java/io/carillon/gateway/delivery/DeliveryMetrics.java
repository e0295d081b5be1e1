package io.carillon.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** What operators ask about live delivery. */
final class DeliveryMetrics {

    private final Counter repeats;
    private final Counter expired;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong partitions = new AtomicLong();

    DeliveryMetrics(MeterRegistry meters) {
        repeats = Counter.builder("carillon.gateway.duplicates.suppressed")
                .description("Records that repeated a notification and were not delivered")
                .register(meters);
        expired = Counter.builder("carillon.gateway.expired")
                .description("Notifications that had expired when they were read")
                .register(meters);
        Gauge.builder("carillon.gateway.live.lag", lag, AtomicLong::get)
                .description("Records the live reader is behind, in the partition where it is furthest behind")
                .register(meters);
        Gauge.builder("carillon.gateway.live.partitions", partitions, AtomicLong::get)
                .description("Partitions that are followed because a user of theirs is connected")
                .register(meters);
    }

    void repeated() {
        repeats.increment();
    }

    void expired() {
        expired.increment();
    }

    void behind(long records) {
        lag.set(records);
    }

    void following(int count) {
        partitions.set(count);
    }
}
