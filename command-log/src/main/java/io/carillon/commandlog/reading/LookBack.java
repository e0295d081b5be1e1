package io.carillon.commandlog.reading;

import io.carillon.commandlog.Command;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads once more what was asked shortly before a partition came here, for a listener who wants to know. */
final class LookBack {

    private static final Logger LOG = LoggerFactory.getLogger(LookBack.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandDecoder decoder;
    private final PartitionListener listener;
    private final Clock clock;

    LookBack(CommandDecoder decoder, PartitionListener listener, Clock clock) {
        this.decoder = decoder;
        this.listener = listener;
        this.clock = clock;
    }

    /** From where partitions have to be read for that; those are missing of which it is all the same. */
    Map<TopicPartition, Long> places(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Duration back = listener.lookBack();
        if (!back.isPositive()) {
            return Map.of();
        }
        long since = clock.instant().minus(back).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(one -> one, _ -> since));
        Map<TopicPartition, Long> places = new HashMap<>();
        consumer.offsetsForTimes(times, PATIENCE).forEach((TopicPartition partition, OffsetAndTimestamp place) -> {
            if (place != null) {
                places.put(partition, place.offset());
            }
        });
        return places;
    }

    /** Shows a command that was done before. */
    void show(ConsumerRecord<byte[], byte[]> entry) {
        try {
            if (decoder.decode(entry) instanceof Decoding.Read(Command command)) {
                listener.wasDone(command);
            }
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("partition", entry.partition())
                    .addKeyValue("offset", entry.offset())
                    .log("A command that was done before can't be looked at: {}", e.toString());
        }
    }
}
