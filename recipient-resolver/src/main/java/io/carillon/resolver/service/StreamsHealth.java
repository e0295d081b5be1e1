package io.carillon.resolver.service;

import io.carillon.resolver.registry.RegistryWatch;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready while records are processed: not before the stores are restored, nor while the registry holds records up. */
final class StreamsHealth extends AbstractHealthIndicator {

    private final StreamsWatch streams;
    private final RegistryWatch registry;
    private final Duration grace;

    StreamsHealth(StreamsWatch streams, RegistryWatch registry, Duration grace) {
        super("The state of Kafka Streams is unknown");
        this.streams = streams;
        this.registry = registry;
        this.grace = grace;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean waitsForRegistry = registry.holdsUp();
        health.status(streams.isProcessing(grace) && !waitsForRegistry ? "UP" : "OUT_OF_SERVICE")
                .withDetail("state", streams.state())
                .withDetail("waitsForRegistry", waitsForRegistry);
    }
}
