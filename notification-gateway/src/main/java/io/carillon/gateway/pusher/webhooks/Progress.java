package io.carillon.gateway.pusher.webhooks;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is dealt with: up to the first record of which somebody still has to be told. Thread-safe. */
final class Progress {

    private final Map<TopicPartition, Partition> partitions = new HashMap<>();
    private int waiting;

    private static final class Partition {
        private final TreeMap<Long, Integer> open = new TreeMap<>();
        private long next;

        private Partition(long next) {
            this.next = next;
        }
    }

    /** A partition is read, and everything before this offset is dealt with. */
    synchronized void begin(TopicPartition name, long offset) {
        partitions.put(name, new Partition(offset));
    }

    synchronized void end(TopicPartition name) {
        Partition ended = partitions.remove(name);
        if (ended != null) {
            waiting -= ended.open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A record was read, and so many deliveries are to be made of it. */
    synchronized void read(TopicPartition name, long offset, int deliveries) {
        Partition partition = partitions.get(name);
        if (partition != null) {
            partition.next = Math.max(partition.next, offset + 1);
            if (deliveries > 0) {
                partition.open.put(offset, deliveries);
                waiting += deliveries;
            }
        }
    }

    /** One delivery of a record was made, or given up. Nothing if the partition is another gateway's by now. */
    synchronized void delivered(TopicPartition name, long offset) {
        Partition partition = partitions.get(name);
        if (partition != null && partition.open.containsKey(offset)) {
            waiting--;
            partition.open.computeIfPresent(offset, (_, left) -> left == 1 ? null : left - 1);
        }
    }

    /** Deliveries that are to be made. */
    synchronized int waiting() {
        return waiting;
    }

    /** Where to go on after a crash. */
    synchronized Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        partitions.forEach((name, partition) -> offsets.put(
                name, new OffsetAndMetadata(partition.open.isEmpty() ? partition.next : partition.open.firstKey())));
        return offsets;
    }
}
