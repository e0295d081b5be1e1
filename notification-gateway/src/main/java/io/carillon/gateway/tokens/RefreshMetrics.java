package io.carillon.gateway.tokens;

import io.carillon.gateway.tokens.Renewal.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How refreshes end, and how long they take. */
record RefreshMetrics(MeterRegistry meters) {

    void refreshed(Outcome outcome, long nanos) {
        Timer.builder("carillon.gateway.token.refreshes")
                .description("Answered token refreshes by outcome")
                .tag("outcome", label(outcome))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Renewed renewed -> renewed.fetched().isPresent() ? "fetched" : "brought";
            case Outcome.Refused refused -> refused.code().wireName();
        };
    }
}
