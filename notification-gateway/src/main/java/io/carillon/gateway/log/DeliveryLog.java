package io.carillon.gateway.log;

import io.carillon.schemas.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Utils;

/**
 * The identity and shape of the delivery log.
 *
 * @param epoch the topic's id, which Kafka gives anew when a topic is created anew
 * @param partitions how many partitions it has
 */
public record DeliveryLog(Uuid epoch, int partitions) {

    /** The partition that holds a user's notifications: that of Kafka's default partitioner for the user id as key. */
    public int partitionOf(String userId) {
        return Utils.toPositive(Utils.murmur2(userId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The position after an offset of a partition. */
    public Cursor cursor(int partition, long offset) {
        return new Cursor(epoch, partition, offset);
    }

    /** A partition by its Kafka name. */
    public static TopicPartition topicPartition(int partition) {
        return new TopicPartition(Topics.USER_NOTIFICATIONS.name(), partition);
    }
}
