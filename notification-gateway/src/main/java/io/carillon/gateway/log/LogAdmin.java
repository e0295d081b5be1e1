package io.carillon.gateway.log;

import io.carillon.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka about the delivery log without blocking. Thread-safe. */
public final class LogAdmin {

    private final Admin admin;

    /** Questions asked through the given client. */
    public LogAdmin(Admin admin) {
        this.admin = admin;
    }

    /** The log as it is now. Fails when Kafka does not answer or the topic is missing. */
    public CompletionStage<DeliveryLog> describe() {
        return admin.describeTopics(List.of(Topics.USER_NOTIFICATIONS.name()))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(found -> toLog(found.values().iterator().next()));
    }

    /** What a partition holds now. Fails when Kafka does not answer. */
    public CompletionStage<LogBounds> bounds(int partition) {
        TopicPartition topicPartition = DeliveryLog.topicPartition(partition);
        return offset(topicPartition, OffsetSpec.earliest())
                .thenCombine(offset(topicPartition, OffsetSpec.latest()), LogBounds::new);
    }

    /**
     * Where in a partition a time is. Fails when Kafka does not answer.
     *
     * @param time not in the future: what is written while Kafka looks counts as later
     */
    public CompletionStage<TimePosition> since(int partition, Instant time) {
        // Kafka gives negative timestamps meanings of their own.
        OffsetSpec first = OffsetSpec.forTimestamp(Math.max(0, time.toEpochMilli()));
        return bounds(partition)
                .thenCompose(bounds -> offset(DeliveryLog.topicPartition(partition), first)
                        .thenApply(found -> TimePosition.of(bounds, found)));
    }

    private CompletionStage<Long> offset(TopicPartition partition, OffsetSpec which) {
        return admin.listOffsets(Map.of(partition, which))
                .partitionResult(partition)
                .toCompletionStage()
                .thenApply(found -> found.offset());
    }

    private static DeliveryLog toLog(TopicDescription description) {
        return new DeliveryLog(description.topicId(), description.partitions().size());
    }
}
