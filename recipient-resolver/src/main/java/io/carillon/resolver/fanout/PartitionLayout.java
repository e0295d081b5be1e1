package io.carillon.resolver.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a key belongs to: the default partitioner's murmur2, the same for event topics and for the delivery
 * log.
 *
 * @param partitions the number of partitions of each, at least 1
 */
public record PartitionLayout(int partitions) {

    public PartitionLayout {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, not " + partitions);
        }
    }

    /** The partition of a text key. */
    public int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
}
