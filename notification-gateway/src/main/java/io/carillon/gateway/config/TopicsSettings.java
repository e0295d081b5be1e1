package io.carillon.gateway.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is expected of the topics: {@code carillon.topics.*}.
 *
 * @param create whether missing topics are created; otherwise they are a fault
 * @param partitions partitions of the delivery log and of all event topics
 * @param replicationFactor copies of each partition, when topics are created
 */
@ConfigurationProperties("carillon.topics")
public record TopicsSettings(
        @DefaultValue("false") boolean create,
        @DefaultValue("12") int partitions,
        @DefaultValue("3") short replicationFactor) {

    /** Checks the values. */
    public TopicsSettings {
        Require.positive("carillon.topics.partitions", partitions);
        Require.positive("carillon.topics.replication-factor", replicationFactor);
    }
}
