package io.carillon.commandlog.reading;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;

/** What operators ask of commands: how many, with which outcome, how long after they were asked; what failed and waits. */
final class CommandMetrics {

    private final CommandLogSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Counter retries;

    CommandMetrics(CommandLogSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.retries = Counter.builder(settings.meter("command.retries"))
                .description("Attempts at commands that failed because a server did")
                .register(meters);
    }

    void decided(Command command, Answer answer) {
        Timer.builder(settings.meter("commands"))
                .description("From the asker to the decision, stored and told")
                .tag("type", command.type())
                .tag("outcome", outcome(answer))
                .register(meters)
                .record(positive(Duration.between(command.receivedAt(), clock.instant())));
    }

    void retried() {
        retries.increment();
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> "done";
            case Answer.Refused(var refusal) -> refusal.code();
            case Answer.Elsewhere _ -> "forwarded";
        };
    }

    /** Clocks of different machines differ. */
    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
