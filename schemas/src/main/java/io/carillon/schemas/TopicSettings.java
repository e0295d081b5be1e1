package io.carillon.schemas;

/**
 * How a deployment wants its topics.
 *
 * @param create whether missing topics are created; otherwise a missing topic is an error
 * @param partitions partitions of the event topics and of the delivery log, at least 1
 * @param replicationFactor copies of each partition, at least 1; used only when topics are created
 */
public record TopicSettings(boolean create, int partitions, short replicationFactor) {

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, not " + partitions);
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException("replicationFactor must be at least 1, not " + replicationFactor);
        }
    }
}
