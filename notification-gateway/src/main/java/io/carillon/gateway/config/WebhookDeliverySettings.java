package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered: {@code carillon.gateway.pusher.webhook-delivery.*}.
 *
 * @param timeout how long a receiver may take to answer
 * @param firstBackoff how long after a failure it is tried again; twice as long after each further one
 * @param longestBackoff at most
 * @param giveUpAfter how long it is tried before it is dropped and counted
 * @param maxBatch events in one request at most
 * @param maxWaiting events that may wait for receivers before the log is not read on
 */
public record WebhookDeliverySettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1s") Duration firstBackoff,
        @DefaultValue("30s") Duration longestBackoff,
        @DefaultValue("5m") Duration giveUpAfter,
        @DefaultValue("50") int maxBatch,
        @DefaultValue("10000") int maxWaiting) {

    /** Checks the values. */
    public WebhookDeliverySettings {
        Require.positive("pusher.webhook-delivery.timeout", timeout);
        Require.positive("pusher.webhook-delivery.first-backoff", firstBackoff);
        Require.that(
                longestBackoff.compareTo(firstBackoff) >= 0,
                "pusher.webhook-delivery.longest-backoff must not be less than first-backoff");
        Require.positive("pusher.webhook-delivery.give-up-after", giveUpAfter);
        Require.positive("pusher.webhook-delivery.max-batch", maxBatch);
        Require.positive("pusher.webhook-delivery.max-waiting", maxWaiting);
    }
}
