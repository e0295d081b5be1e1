package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reading the delivery log: {@code carillon.gateway.delivery.*}.
 *
 * @param duplicateWindowRecords how far behind the first, in records of the partition, a repeat is recognised
 * @param releaseAfter how long a partition is read on after its last user has left
 * @param joinTimeout how long a session may wait for the log before it is told to try again
 * @param checkInterval how often the log's identity and the broker are checked
 * @param retryInterval how long a partition rests when the schema registry can't be reached
 */
public record DeliverySettings(
        @DefaultValue("1000") int duplicateWindowRecords,
        @DefaultValue("60s") Duration releaseAfter,
        @DefaultValue("10s") Duration joinTimeout,
        @DefaultValue("5s") Duration checkInterval,
        @DefaultValue("1s") Duration retryInterval) {

    /** Checks the values. */
    public DeliverySettings {
        Require.that(duplicateWindowRecords >= 0, "delivery.duplicate-window-records must not be negative");
        Require.positive("delivery.release-after", releaseAfter);
        Require.positive("delivery.join-timeout", joinTimeout);
        Require.positive("delivery.check-interval", checkInterval);
        Require.positive("delivery.retry-interval", retryInterval);
    }
}
