package io.carillon.chassis.kafka;

import io.carillon.schemas.TopicSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics must be.
 *
 * @param create whether missing ones are created
 * @param partitions of each event topic and of the delivery log
 * @param replicationFactor of created ones
 */
@ConfigurationProperties("carillon.topics")
public record TopicProperties(
        @DefaultValue("false") boolean create,
        @DefaultValue("12") int partitions,
        @DefaultValue("3") short replicationFactor) {

    /** The same, for {@link io.carillon.schemas.TopicSetup}. */
    public TopicSettings settings() {
        return new TopicSettings(create, partitions, replicationFactor);
    }
}
