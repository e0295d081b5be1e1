package io.carillon.outbox.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** What can be watched of the publication; each meter is tagged with the {@code table}. */
final class PublishMetrics {

    private final Backlog backlog;
    private final Counter published;
    private final Counter failures;
    private final Timer latency;

    PublishMetrics(MeterRegistry meters, Tags tags, Backlog backlog) {
        this.backlog = backlog;
        published = Counter.builder("carillon.outbox.published")
                .description("Events acknowledged by Kafka, repeats included")
                .tags(tags)
                .register(meters);
        failures = Counter.builder("carillon.outbox.publish.failures")
                .description("Attempts to publish an aggregate that failed and will be repeated")
                .tags(tags)
                .register(meters);
        latency = Timer.builder("carillon.outbox.publish.latency")
                .description("Time from an event's commit to its acknowledgement by Kafka")
                .tags(tags)
                .register(meters);
        Gauge.builder("carillon.outbox.backlog", backlog, Backlog::events)
                .description("Unpublished events this instance knows of")
                .tags(tags)
                .register(meters);
        TimeGauge.builder("carillon.outbox.oldest.age", this, TimeUnit.SECONDS, PublishMetrics::oldestAgeSeconds)
                .description("Time since the oldest of them was committed")
                .tags(tags)
                .register(meters);
    }

    void published(Instant committedAt) {
        published.increment();
        latency.record(since(committedAt));
    }

    void failed() {
        failures.increment();
    }

    Duration oldestAge() {
        return backlog.oldest().map(PublishMetrics::since).orElse(Duration.ZERO);
    }

    private double oldestAgeSeconds() {
        return oldestAge().toMillis() / 1000.0;
    }

    /** Commits are dated by the coordinator, whose clock may be ahead of ours. */
    private static Duration since(Instant committedAt) {
        Duration age = Duration.between(committedAt, Instant.now());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
