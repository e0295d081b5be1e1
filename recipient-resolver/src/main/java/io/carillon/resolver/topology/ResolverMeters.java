package io.carillon.resolver.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** What the resolver counts; dead letters are counted where they are written. */
public final class ResolverMeters {

    private final Counter events;
    private final Counter repeats;
    private final Counter notifications;
    private final Counter recipients;
    private final Counter tooLarge;
    private final Timer latency;

    public ResolverMeters(MeterRegistry meters) {
        events = Counter.builder("carillon.resolver.events")
                .description("Events resolved, without repeats and dead letters")
                .register(meters);
        repeats = Counter.builder("carillon.resolver.repeats")
                .description("Events dropped because they were published before")
                .register(meters);
        notifications = Counter.builder("carillon.resolver.notifications")
                .description("Records written to the delivery log and to channels")
                .register(meters);
        recipients = Counter.builder("carillon.resolver.recipients")
                .description("Users told, summed over notifications")
                .register(meters);
        tooLarge = Counter.builder("carillon.resolver.audiences.too.large")
                .description("Notifications told to nobody because the scope has more members than they are meant for")
                .register(meters);
        latency = Timer.builder("carillon.resolver.latency")
                .description("From the decision of an event to its notifications being handed to the producer")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
    }

    void eventResolved(Instant occurredAt, Instant now) {
        events.increment();
        latency.record(Duration.between(occurredAt, now));
    }

    void repeatDropped() {
        repeats.increment();
    }

    void audienceTooLarge() {
        tooLarge.increment();
    }

    void notificationWritten(int toRecipients) {
        notifications.increment();
        recipients.increment(toRecipients);
    }
}
