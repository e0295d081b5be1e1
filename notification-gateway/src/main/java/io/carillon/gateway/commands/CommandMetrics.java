package io.carillon.gateway.commands;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What operators ask about commands. */
final class CommandMetrics {

    private final MeterRegistry meters;
    private final Counter dropped;
    private final Timer latency;

    /** How a frame for a service ended. */
    enum Outcome {
        /** The service did it. */
        DONE,
        /** The service refused it. */
        REFUSED,
        /** The service did not say anything in time. */
        UNANSWERED,
        /** It could not be passed on. */
        UNAVAILABLE,
        /** The gateway refused it for what it says. */
        INVALID,
        /** The gateway refused it because the session has too many open commands or channels. */
        LIMITED
    }

    CommandMetrics(MeterRegistry meters, OpenCommands open) {
        this.meters = meters;
        this.dropped = Counter.builder("carillon.gateway.command.answers.dropped")
                .description("Answers nobody waits for: too late, given twice, or of a session that is over")
                .register(meters);
        this.latency = Timer.builder("carillon.gateway.command.latency")
                .description("From the frame to the service's answer")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
        Gauge.builder("carillon.gateway.commands.open", open, OpenCommands::size)
                .description("Commands no service has answered yet")
                .register(meters);
    }

    void ended(ServiceFrame frame, Outcome outcome) {
        Counter.builder("carillon.gateway.commands")
                .description("Frames for services by type and outcome")
                .tag("type", frame.type())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    void answered(OpenCommand command, long nowNanos) {
        latency.record(Duration.ofNanos(nowNanos - command.askedNanos()));
    }

    void dropped() {
        dropped.increment();
    }
}
