package io.carillon.commandlog.reading;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of commands that this instance has: takes them up, keeps the place in them, gives them up. For one thread. */
final class Shares implements ConsumerRebalanceListener {

    /** How long {@link #giveUp} may take, all in all. */
    static final Duration LONGEST_FAREWELL = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FOR_WORK = LONGEST_FAREWELL.dividedBy(2);
    private static final Duration FOR_LISTENER = LONGEST_FAREWELL.dividedBy(4);
    private static final Duration FOR_PLACES = LONGEST_FAREWELL.dividedBy(4);
    /** Commands of a partition that are read and not done. */
    private static final int MOST_WAITING = 1_000;

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final PartitionListener listener;
    private final LookBack lookBack;
    private final Map<TopicPartition, Share> held = new HashMap<>();
    private final Map<TopicPartition, Long> kept = new HashMap<>();
    private int partitions;
    private volatile int waiting;

    Shares(Consumer<byte[], byte[]> consumer, String topic, PartitionListener listener, LookBack lookBack) {
        this.consumer = consumer;
        this.topic = topic;
        this.listener = listener;
        this.lookBack = lookBack;
    }

    /** Commands that are read and not done; for any thread. */
    int waiting() {
        return waiting;
    }

    Share of(TopicPartition partition) {
        return Objects.requireNonNull(held.get(partition), "nothing is read of what isn't taken up");
    }

    /** They are taken up afterwards: what fails in here isn't tried again. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.pause(assigned);
    }

    /** Begins with what was assigned. Repeated until nothing fails. */
    void takeUp() {
        Set<TopicPartition> fresh = new HashSet<>(consumer.assignment());
        fresh.removeAll(held.keySet());
        if (fresh.isEmpty()) {
            return;
        }
        partitions = consumer.partitionsFor(topic, PATIENCE).size();
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh, PATIENCE);
        Map<TopicPartition, Long> readFrom = lookBack.places(consumer, fresh);
        for (TopicPartition partition : fresh) {
            long position = position(partition, ends.getOrDefault(partition, Long.MAX_VALUE));
            consumer.seek(partition, Math.min(position, readFrom.getOrDefault(partition, position)));
            held.put(partition, new Share(partition, position));
            consumer.resume(List.of(partition));
        }
        LOG.atInfo().addKeyValue("partitions", fresh).log("Commands are read");
    }

    /** A topic that was made anew is shorter than what was read of the old one, and read from its beginning. */
    private long position(TopicPartition partition, long end) {
        if (consumer.position(partition, PATIENCE) > end) {
            consumer.seekToBeginning(List.of(partition));
        }
        return consumer.position(partition, PATIENCE);
    }

    /** Lets a partition that is far ahead of its work wait. */
    void balance() {
        int all = 0;
        for (Share share : held.values()) {
            int open = share.waiting();
            all += open;
            if (open > MOST_WAITING) {
                consumer.pause(List.of(share.partition()));
            } else if (open < MOST_WAITING / 2) {
                consumer.resume(List.of(share.partition()));
            }
        }
        waiting = all;
    }

    /** Says how far the commands are done, without waiting. */
    void keepPlaces() {
        Map<TopicPartition, OffsetAndMetadata> places = places(held.values());
        places.entrySet().removeIf(place -> place.getValue().offset() == kept.getOrDefault(place.getKey(), -1L));
        if (places.isEmpty()) {
            return;
        }
        places.forEach((partition, place) -> kept.put(partition, place.offset()));
        consumer.commitAsync(places, (_, problem) -> {
            if (problem != null) {
                LOG.debug("The place in the log was not kept, trying again: {}", problem.toString());
                places.forEach((partition, place) -> kept.remove(partition, place.offset()));
            }
        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> places(Collection<Share> shares) {
        return shares.stream()
                .collect(Collectors.toMap(Share::partition, share -> new OffsetAndMetadata(share.resumeAt())));
    }

    /** In good order, because the service ends. */
    void giveUpAll() {
        giveUp(List.copyOf(held.keySet()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        giveUp(revoked);
    }

    /** Whoever gets them waits for this, so all are waited for together. */
    private void giveUp(Collection<TopicPartition> given) {
        List<Share> dropped = drop(given);
        if (dropped.isEmpty()) {
            return;
        }
        Duration left = FOR_WORK;
        for (Share share : dropped) {
            left = share.awaitIdle(left);
        }
        listener.givenUp(named(dropped), FOR_LISTENER);
        try {
            consumer.commitSync(places(dropped), FOR_PLACES);
        } catch (KafkaException e) {
            LOG.warn("The place in the log was not kept; commands will be read again: {}", e.toString());
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        listener.lost(named(drop(lost)));
    }

    /** Afterwards nobody begins to work on them. */
    private List<Share> drop(Collection<TopicPartition> given) {
        List<Share> dropped = given.stream()
                .flatMap(one -> Stream.ofNullable(held.remove(one)))
                .toList();
        dropped.forEach(Share::close);
        given.forEach(kept::remove);
        return dropped;
    }

    private Partitions named(List<Share> shares) {
        Set<Integer> numbers =
                shares.stream().map(share -> share.partition().partition()).collect(Collectors.toSet());
        return new Partitions(numbers, partitions);
    }
}
