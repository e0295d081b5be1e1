package io.carillon.chat.memberships;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether the view has once reached what was in the log when this instance started. Before, members would be refused because
 * nobody has read yet that they are.
 */
public final class CaughtUp {

    private static final long PATIENCE_SECONDS = 5;

    private final Admin admin;
    private final List<String> topics;
    private final String group;
    private @Nullable Map<TopicPartition, Long> goal;
    private boolean reached;

    CaughtUp(Admin admin, List<String> topics, String group) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
        this.group = group;
    }

    /** What is missing, in words; empty when nothing is. */
    public synchronized Optional<String> missing() {
        if (reached) {
            return Optional.empty();
        }
        try {
            if (goal == null) {
                goal = ends();
            }
            reached = covers(places(), goal);
            return reached ? Optional.empty() : Optional.of("memberships are still being read");
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("memberships can't be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the service stops");
        }
    }

    private static boolean covers(Map<TopicPartition, OffsetAndMetadata> places, Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata place = places.get(end.getKey());
            return end.getValue() == 0 || (place != null && place.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        Collection<TopicPartition> partitions =
                admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                        .flatMap(CaughtUp::partitions)
                        .toList();
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest())))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static long offset(ListOffsetsResult.ListOffsetsResultInfo info) {
        return info.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> places()
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
