package io.carillon.gateway.pusher.apps;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What operators ask about the Pusher dialect. Thread-safe. */
public final class PusherMetrics {

    private static final String APP = "app";

    private final MeterRegistry meters;

    /** Counted in the given registry. */
    public PusherMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Shows a number of one application as it is now. */
    public <T> void show(String name, String description, String appId, T of, ToDoubleFunction<T> number) {
        Gauge.builder("carillon.gateway.pusher." + name, of, number)
                .description(description)
                .tag(APP, appId)
                .register(meters);
    }

    /** A message of a client. */
    public void received(String appId) {
        count("messages.in", appId);
    }

    /** An event or an answer is with a client. */
    public void sent(String appId) {
        count("messages.out", appId);
    }

    /** Ephemeral events gave way because a client reads too slowly. */
    public void dropped(String appId, int messages) {
        meters.counter("carillon.gateway.pusher.messages.dropped", APP, appId).increment(messages);
    }

    /** A client was told of an error, or closed with it. */
    public void error(String appId, int code) {
        meters.counter("carillon.gateway.pusher.errors", APP, appId, "code", Integer.toString(code))
                .increment();
    }

    /** A request to the HTTP API was answered. */
    public void answered(String appId, int status) {
        meters.counter("carillon.gateway.pusher.requests", APP, appId, "status", Integer.toString(status))
                .increment();
    }

    /** A webhook was delivered, or not. */
    public void webhook(String appId, String outcome) {
        meters.counter("carillon.gateway.pusher.webhooks", APP, appId, "outcome", outcome)
                .increment();
    }

    private void count(String name, String appId) {
        meters.counter("carillon.gateway.pusher." + name, APP, appId).increment();
    }
}
