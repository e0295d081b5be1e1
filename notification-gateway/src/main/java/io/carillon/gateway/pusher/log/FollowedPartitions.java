package io.carillon.gateway.pusher.log;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.log.RecentIds;
import io.carillon.schemas.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that are read, in step with what the consumer is assigned. Confined to the reader's thread. */
final class FollowedPartitions {

    private final Map<Integer, Followed> followed = new HashMap<>();
    private final Consumer<byte[], byte[]> consumer;
    private final GatewayProperties properties;

    FollowedPartitions(Consumer<byte[], byte[]> consumer, GatewayProperties properties) {
        this.consumer = consumer;
        this.properties = properties;
    }

    static TopicPartition name(int number) {
        return new TopicPartition(Topics.CHANNEL_NOTIFICATIONS.name(), number);
    }

    @Nullable
    Followed get(int number) {
        return followed.get(number);
    }

    boolean contains(Followed partition) {
        return followed.get(partition.number()) == partition;
    }

    /** One that will be read once {@link #begin} has said from where. */
    Followed open(int number) {
        Followed partition = new Followed(
                number,
                new RecentIds(properties.delivery().duplicateWindowRecords()),
                new CacheMemory(properties.pusher().cacheTime()));
        followed.put(number, partition);
        return partition;
    }

    void begin(Followed partition, long offset) {
        List<TopicPartition> names = new ArrayList<>(consumer.assignment());
        names.add(name(partition.number()));
        consumer.assign(names);
        consumer.seek(name(partition.number()), offset);
    }

    /** Stops at an offset, to read it again when {@link #wake} is called. */
    void rest(int number, long offset) {
        consumer.seek(name(number), offset);
        consumer.pause(List.of(name(number)));
    }

    void wake(int number) {
        if (consumer.assignment().contains(name(number))) {
            consumer.resume(List.of(name(number)));
        }
    }

    /** Lets go of what nobody listens to any more, and of events that are too old. */
    void tidy(Instant now) {
        long nanos = properties.delivery().releaseAfter().toNanos();
        followed.values().forEach(partition -> partition.cache().forgetOld(now));
        if (followed.values().removeIf(partition -> partition.idleFor(nanos))) {
            consumer.assign(consumer.assignment().stream()
                    .filter(name -> followed.containsKey(name.partition()))
                    .toList());
        }
    }

    /** Those of which something is lost go on with what is there. */
    void lost(Collection<TopicPartition> names) {
        consumer.seekToEnd(names);
    }
}
