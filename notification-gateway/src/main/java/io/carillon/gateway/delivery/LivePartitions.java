package io.carillon.gateway.delivery;

import io.carillon.gateway.config.DeliverySettings;
import io.carillon.gateway.config.MemorySettings;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogBounds;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.resume.Memory;
import io.carillon.gateway.resume.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which partitions are followed, in step with what the consumer is assigned. Confined to the live reader's thread. */
final class LivePartitions {

    private static final Logger LOG = LoggerFactory.getLogger(LivePartitions.class);

    private final Map<Integer, LivePartition> followed = new HashMap<>();
    private boolean logSuspect;
    private final Consumer<byte[], byte[]> consumer;
    private final DeliverySettings settings;
    private final MemorySettings memory;

    LivePartitions(Consumer<byte[], byte[]> consumer, DeliverySettings settings, MemorySettings memory) {
        this.consumer = consumer;
        this.settings = settings;
        this.memory = memory;
    }

    @Nullable
    LivePartition get(int number) {
        return followed.get(number);
    }

    Collection<LivePartition> all() {
        return List.copyOf(followed.values());
    }

    /** A partition to be followed, once {@link #position} has said from where. */
    LivePartition open(DeliveryLog log, int number) {
        LivePartition partition =
                new LivePartition(new LogPartition(log, number), settings.duplicateWindowRecords(), new Memory(memory));
        followed.put(number, partition);
        return partition;
    }

    boolean follows(LivePartition partition) {
        return followed.get(partition.number()) == partition;
    }

    /** Reads from as far before the log's end as the duplicate window reaches. */
    void position(LivePartition partition, LogBounds bounds) {
        assignAlso(partition);
        long from = Math.max(bounds.begin(), bounds.end() - settings.duplicateWindowRecords());
        consumer.seek(DeliveryLog.topicPartition(partition.number()), from);
        LOG.atInfo()
                .addKeyValue("partition", partition.number())
                .addKeyValue("offset", bounds.end())
                .log("Partition is followed");
    }

    /** Stops at an offset, to read it again when {@link #wake} is called. */
    void rest(LivePartition partition, long offset) {
        TopicPartition name = DeliveryLog.topicPartition(partition.number());
        consumer.seek(name, offset);
        consumer.pause(List.of(name));
        partition.rest(true);
    }

    void wake(LivePartition partition) {
        if (follows(partition)) {
            consumer.resume(List.of(DeliveryLog.topicPartition(partition.number())));
            partition.rest(false);
        }
    }

    /** Lets go of what is not needed any more. */
    void tidy() {
        long now = System.nanoTime();
        followed.values().forEach(partition -> partition.memory().forgetOld(now));
        releaseIdle();
    }

    private void releaseIdle() {
        List<LivePartition> idle = followed.values().stream()
                .filter(partition -> partition.idleFor(settings.releaseAfter().toNanos()))
                .toList();
        idle.forEach(this::release);
    }

    void release(LivePartition partition) {
        followed.remove(partition.number());
        assign();
        LOG.atInfo().addKeyValue("partition", partition.number()).log("Partition is released");
    }

    /** The log does not hold what a partition was to read next; it may have been created anew. */
    void lost(LivePartition partition) {
        logSuspect = true;
        resync(partition);
    }

    /** Whether records were lost since the log was last looked at. */
    boolean logSuspect() {
        return logSuspect;
    }

    void logLookedAt() {
        logSuspect = false;
    }

    /** Lets go of a partition and ends all its subscriptions; their cursors decide whether they have missed something. */
    void resync(LivePartition partition) {
        List<Subscription> affected = partition.all().toList();
        release(partition);
        affected.forEach(subscription -> subscription.subscriber().end(CloseCode.RESYNC));
    }

    private void assignAlso(LivePartition added) {
        List<TopicPartition> names = new ArrayList<>(consumer.assignment());
        names.add(DeliveryLog.topicPartition(added.number()));
        consumer.assign(names);
    }

    private void assign() {
        consumer.assign(consumer.assignment().stream()
                .filter(name -> followed.containsKey(name.partition()))
                .toList());
    }
}
