package io.carillon.gateway.session;

import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.OutboundFrame;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;

/** What operators ask about sessions. */
final class SessionMetrics {

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;
    private static final int ABNORMAL = 1006;
    private static final int TOO_LARGE = 1009;

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Counter live;
    private final Counter replayed;
    private final Counter dropped;
    private final Counter overflows;
    private final Timer latency;

    SessionMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.live = deliveries("live");
        this.replayed = deliveries("replay");
        this.dropped = Counter.builder("carillon.gateway.ephemeral.dropped")
                .description("Ephemeral frames that gave way because a client read too slowly")
                .register(meters);
        this.overflows = Counter.builder("carillon.gateway.queue.overflows")
                .description("Connections whose queue was full")
                .register(meters);
        this.latency = Timer.builder("carillon.gateway.delivery.latency")
                .description("From the event's decision to the socket, live deliveries only")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
    }

    private Counter deliveries(String source) {
        return Counter.builder("carillon.gateway.deliveries")
                .description("Notifications written to sockets")
                .tag("source", source)
                .register(meters);
    }

    void sent(OutboundFrame frame) {
        switch (frame.kind()) {
            case CONTROL -> {}
            case REPLAYED -> replayed.increment();
            case DURABLE, EPHEMERAL -> {
                live.increment();
                latency.record(Duration.ofMillis(Math.max(0, clock.millis() - frame.occurredAtMillis())));
            }
        }
    }

    void dropped(int frames) {
        dropped.increment(frames);
    }

    void overflowed() {
        overflows.increment();
    }

    void closedBy(CloseCode code) {
        closed(code.label());
    }

    void closedByPeer(int status) {
        closed(
                switch (status) {
                    case NORMAL, GOING_AWAY -> "client";
                    case ABNORMAL -> "abnormal";
                    case TOO_LARGE -> "message_too_large";
                    default -> "other";
                });
    }

    private void closed(String code) {
        Counter.builder("carillon.gateway.closes")
                .description("Ended connections by reason")
                .tag("code", code)
                .register(meters)
                .increment();
    }
}
