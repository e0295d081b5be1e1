package io.carillon.outbox.chassis;

import io.carillon.outbox.OutboxConfig;
import io.carillon.outbox.OutboxConfig.Publishing;
import io.carillon.outbox.OutboxConfig.Sweeping;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently events are published; see {@link OutboxConfig} for what each means and must keep to. The lease must be
 * longer than the interval.
 *
 * @param deliveryTimeout longest wait for Kafka's acknowledgement of one attempt
 * @param longestRetryPause between attempts
 * @param sweepInterval between searches for events that a dead instance left behind
 * @param sweepLease how long a dead instance keeps others from searching; whole seconds
 */
@ConfigurationProperties("carillon.outbox")
record OutboxProperties(
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("5s") Duration longestRetryPause,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("30s") Duration sweepLease) {

    OutboxConfig config() {
        Publishing publishing = Publishing.defaults();
        Sweeping sweeping = Sweeping.defaults();
        return new OutboxConfig(
                new Publishing(
                        publishing.concurrency(),
                        publishing.pageRows(),
                        publishing.maxBlock(),
                        deliveryTimeout,
                        publishing.firstRetry(),
                        longestRetryPause),
                new Sweeping(
                        sweepInterval,
                        sweeping.patience(),
                        sweeping.grace(),
                        sweeping.rowsKept(),
                        sweeping.bucket(),
                        sweeping.shards(),
                        sweeping.intentTtl(),
                        sweepLease));
    }
}
