package io.carillon.resolver.service;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this instance works.
 *
 * @param stateDir folder of the membership store; kept over restarts it spares reading the changelog again
 * @param threads stream threads, each with its share of the partitions
 * @param standbyReplicas copies of each store kept warm on other instances
 * @param commitInterval how often progress is written down: what is read again after a crash
 * @param topicDiscoveryInterval how soon a new {@code *.events} topic is noticed
 * @param sessionTimeout how soon the partitions of a dead instance go to another; the broker's
 *     {@code group.min.session.timeout.ms} is the least
 * @param registryPatience how long a record waits for the schema registry before its thread is started anew
 * @param readinessGrace how long the instance may rebalance before it calls itself not ready
 * @param notificationSize most bytes of one notification record, below the broker's {@code max.message.bytes}
 * @param notificationRecipients most recipients of one notification record
 * @param presence see {@link PresenceProperties}
 */
@ConfigurationProperties("carillon.resolver")
record ResolverProperties(
        @DefaultValue("data/recipient-resolver") Path stateDir,
        @DefaultValue("2") int threads,
        @DefaultValue("1") int standbyReplicas,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("10s") Duration topicDiscoveryInterval,
        @DefaultValue("6s") Duration sessionTimeout,
        @DefaultValue("30s") Duration registryPatience,
        @DefaultValue("10s") Duration readinessGrace,
        @DefaultValue("900KB") DataSize notificationSize,
        @DefaultValue("10000") int notificationRecipients,
        @DefaultValue PresenceProperties presence) {

    ResolverProperties {
        require(threads >= 1, "threads", "at least 1", threads);
        require(standbyReplicas >= 0, "standby-replicas", "at least 0", standbyReplicas);
        require(commitInterval.isPositive(), "commit-interval", "positive", commitInterval);
        require(topicDiscoveryInterval.isPositive(), "topic-discovery-interval", "positive", topicDiscoveryInterval);
        require(sessionTimeout.isPositive(), "session-timeout", "positive", sessionTimeout);
        require(registryPatience.isPositive(), "registry-patience", "positive", registryPatience);
        require(!readinessGrace.isNegative(), "readiness-grace", "0 or more", readinessGrace);
        require(notificationSize.toKilobytes() >= 16, "notification-size", "at least 16KB", notificationSize);
        require(notificationRecipients >= 1, "notification-recipients", "at least 1", notificationRecipients);
    }

    static void require(boolean met, String key, String rule, Object value) {
        if (!met) {
            throw new IllegalArgumentException("carillon.resolver." + key + " must be " + rule + ", not " + value);
        }
    }
}
