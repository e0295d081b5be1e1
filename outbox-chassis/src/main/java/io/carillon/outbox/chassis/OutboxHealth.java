package io.carillon.outbox.chassis;

import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while leftovers aren't searched for. What only waits for Kafka is told as details: writes go on meanwhile. */
final class OutboxHealth implements HealthIndicator {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        OutboxStatus status = outbox.status();
        return (status.sweeping() ? Health.up() : Health.down())
                .withDetail("unpublishedEvents", status.backlog())
                .withDetail("oldestUnpublished", status.oldestAge().toString())
                .build();
    }
}
