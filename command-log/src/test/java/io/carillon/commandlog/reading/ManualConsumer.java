package io.carillon.commandlog.reading;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A consumer of three partitions of {@code pet.commands}; what happens to it happens when it is polled. */
final class ManualConsumer extends MockConsumer<byte[], byte[]> {

    static final TopicPartition ZERO = new TopicPartition("pet.commands", 0);
    static final TopicPartition ONE = new TopicPartition("pet.commands", 1);

    private final Map<TopicPartition, Long> recent = new HashMap<>();
    private final Map<TopicPartition, Long> places = new ConcurrentHashMap<>();
    private final Set<Long> askedFor = ConcurrentHashMap.newKeySet();
    private volatile Optional<RuntimeException> timesFail = Optional.empty();
    private volatile int commitsToFail;

    ManualConsumer() {
        super("earliest");
        updatePartitions(
                "pet.commands",
                IntStream.range(0, 3)
                        .mapToObj(i -> new PartitionInfo("pet.commands", i, null, null, null))
                        .toList());
    }

    /** The partition gets records, of which all but the last ones are old. */
    void log(TopicPartition partition, long firstRecent, long end) {
        updateBeginningOffsets(Map.of(partition, 0L));
        updateEndOffsets(Map.of(partition, end));
        recent.put(partition, firstRecent);
    }

    void assign(TopicPartition... partitions) {
        schedulePollTask(() -> rebalance(List.of(partitions)));
    }

    void bring(ConsumerRecord<byte[], byte[]> record) {
        schedulePollTask(() -> addRecord(record));
    }

    void failToSayTimes(boolean fail) {
        timesFail = fail ? Optional.of(new TimeoutException("late")) : Optional.empty();
    }

    void failToCommit(int times) {
        commitsToFail = times;
    }

    /** Times for which the log was asked, in milliseconds. */
    Set<Long> askedFor() {
        return Set.copyOf(askedFor);
    }

    /** Where a partition would be read on; -1 if nobody said. */
    long place(TopicPartition partition) {
        return places.getOrDefault(partition, -1L);
    }

    /** What is kept without waiting may fail; the other way comes here without a callback. */
    @Override
    public synchronized void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable OffsetCommitCallback callback) {
        if (callback != null && commitsToFail > 0) {
            commitsToFail--;
            callback.onComplete(offsets, new TimeoutException("late"));
            return;
        }
        super.commitAsync(offsets, callback);
        offsets.forEach((partition, place) -> places.put(partition, place.offset()));
    }

    @Override
    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times, Duration patience) {
        timesFail.ifPresent(fault -> {
            throw fault;
        });
        askedFor.addAll(times.values());
        Map<TopicPartition, OffsetAndTimestamp> places = new HashMap<>();
        times.forEach((partition, time) -> places.put(
                partition,
                recent.containsKey(partition)
                        ? new OffsetAndTimestamp(recent.getOrDefault(partition, 0L), time)
                        : null));
        return places;
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration patience) {
        return super.endOffsets(partitions);
    }
}
