package io.carillon.gateway.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** What operators ask about live delivery. */
final class DeliveryMetrics {

    private final Counter repeats;
    private final Counter expired;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong partitions = new AtomicLong();
    private final AtomicLong remembered = new AtomicLong();
    private final AtomicLong memoryBytes = new AtomicLong();
    private final Counter positions;

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
        Gauge.builder("carillon.gateway.memory.records", remembered, AtomicLong::get)
                .description("Records kept for clients that come back soon")
                .register(meters);
        Gauge.builder("carillon.gateway.memory.size", memoryBytes, AtomicLong::get)
                .description("Heap that these records take, estimated")
                .baseUnit("bytes")
                .register(meters);
        positions = Counter.builder("carillon.gateway.positions")
                .description("Clients told a newer cursor because nothing had happened to them for long")
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

    void following(Collection<LivePartition> followed) {
        partitions.set(followed.size());
        remembered.set(followed.stream()
                .mapToLong(partition -> partition.memory().records())
                .sum());
        memoryBytes.set(followed.stream()
                .mapToLong(partition -> partition.memory().bytes())
                .sum());
    }

    void positionTold() {
        positions.increment();
    }
}
