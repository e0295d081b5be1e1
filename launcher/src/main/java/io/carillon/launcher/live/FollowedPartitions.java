package io.carillon.launcher.live;

import io.carillon.schemas.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Keeps a consumer assigned to the topics worth showing, also to those that appear later. */
final class FollowedPartitions {

    private static final Duration LOOK_FOR_NEW_TOPICS_EVERY = Duration.ofSeconds(2);
    private static final Set<String> ALWAYS = Set.of(
            Topics.USER_NOTIFICATIONS.name(),
            Topics.CHANNEL_NOTIFICATIONS.name(),
            Topics.RESOLVER_DEAD_LETTERS.name(),
            Topics.GATEWAY_DEAD_LETTERS.name());

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long lookAgainAtNanos;
    private boolean first = true;

    FollowedPartitions(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    static boolean worthShowing(String topic) {
        return ALWAYS.contains(topic) || Topics.EVENTS.matcher(topic).matches();
    }

    /** Follows new topics from their beginning; what was there before us is old news. */
    void refresh() {
        if (!first && System.nanoTime() - lookAgainAtNanos < 0) {
            return;
        }
        lookAgainAtNanos = System.nanoTime() + LOOK_FOR_NEW_TOPICS_EVERY.toNanos();
        var wanted = partitions();
        var added = new HashSet<>(wanted);
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            consumer.assign(wanted);
            if (first) {
                consumer.seekToEnd(added);
                added.forEach(consumer::position);
            } else {
                consumer.seekToBeginning(added);
            }
        }
        first = false;
    }

    private Set<TopicPartition> partitions() {
        var partitions = new HashSet<>(consumer.assignment());
        consumer.listTopics().forEach((topic, infos) -> {
            if (worthShowing(topic)) {
                infos.forEach(info -> partitions.add(partition(info)));
            }
        });
        return partitions;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
