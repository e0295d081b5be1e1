package io.carillon.gateway.log;

import org.apache.kafka.common.TopicPartition;

/**
 * One partition of the delivery log, as long as the log is the same one.
 *
 * @param log the log
 * @param number which of its partitions
 */
public record LogPartition(DeliveryLog log, int number) {

    /** The position after an offset. */
    public Cursor cursor(long offset) {
        return log.cursor(number, offset);
    }

    /** By its Kafka name. */
    public TopicPartition name() {
        return DeliveryLog.topicPartition(number);
    }
}
