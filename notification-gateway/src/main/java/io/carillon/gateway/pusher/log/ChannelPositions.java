package io.carillon.gateway.pusher.log;

import io.carillon.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka about {@code channel.notifications} without blocking. Thread-safe. */
final class ChannelPositions {

    private static final String TOPIC = Topics.CHANNEL_NOTIFICATIONS.name();

    private final Admin admin;

    ChannelPositions(Admin admin) {
        this.admin = admin;
    }

    /** How many partitions there are. Fails when Kafka does not answer or the topic is missing. */
    CompletionStage<Integer> partitions() {
        return admin.describeTopics(List.of(TOPIC))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(
                        found -> found.values().iterator().next().partitions().size());
    }

    /** The offset that the next record of a partition will get. Fails when Kafka does not answer. */
    CompletionStage<Long> end(int partition) {
        TopicPartition name = FollowedPartitions.name(partition);
        return admin.listOffsets(Map.of(name, OffsetSpec.latest()))
                .partitionResult(name)
                .toCompletionStage()
                .thenApply(found -> found.offset());
    }
}
