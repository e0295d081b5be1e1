package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.PusherLimits;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one client may still send. It holds nothing before the first message. Thread-safe. */
final class Allowances {

    /** Messages of all kinds: beyond what any client library sends. */
    private static final int MESSAGES_PER_SECOND = 50;

    private static final int MESSAGES_BESIDE_SUBSCRIBING = 200;

    private final PusherLimits limits;
    private @Nullable Bucket messages;
    private @Nullable Bucket clientEvents;

    Allowances(PusherLimits limits) {
        this.limits = limits;
    }

    /** Whether a message may come in now. A client that comes back subscribes to all its channels at once. */
    synchronized boolean message() {
        if (messages == null) {
            int atOnce = MESSAGES_BESIDE_SUBSCRIBING + 2 * limits.channelsPerConnection();
            messages = bucket(atOnce, MESSAGES_PER_SECOND);
        }
        return messages.tryConsume(1);
    }

    /** Whether it may be a client event. */
    synchronized boolean clientEvent() {
        if (clientEvents == null) {
            clientEvents = bucket(limits.clientEventsPerSecond(), limits.clientEventsPerSecond());
        }
        return clientEvents.tryConsume(1);
    }

    private static Bucket bucket(int atOnce, int perSecond) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }
}
