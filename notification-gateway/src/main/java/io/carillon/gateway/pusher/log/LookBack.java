package io.carillon.gateway.pusher.log;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the recent past of a partition for the last events of its cache channels. Thread-safe; blocks. */
final class LookBack {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LogConsumers consumers;
    private final ChannelRecordReader reader;

    LookBack(LogConsumers consumers, ChannelRecordReader reader) {
        this.consumers = consumers;
        this.reader = reader;
    }

    /**
     * The last events of cache channels.
     *
     * @param since from when on
     * @param end the first offset that is not looked at
     */
    Map<ChannelId, Remembered> events(int partition, Instant since, long end) {
        TopicPartition name = new TopicPartition(Topics.CHANNEL_NOTIFICATIONS.name(), partition);
        Map<ChannelId, Remembered> found = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.create("channel-past")) {
            consumer.assign(List.of(name));
            var first = consumer.offsetsForTimes(Map.of(name, since.toEpochMilli()), PATIENCE)
                    .get(name);
            if (first == null) {
                return found;
            }
            consumer.seek(name, first.offset());
            while (consumer.position(name, PATIENCE) < end) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                    take(entry, end, found);
                }
            }
        }
        return found;
    }

    private void take(ConsumerRecord<byte[], byte[]> entry, long end, Map<ChannelId, Remembered> found) {
        if (entry.offset() < end
                && reader.read(entry) instanceof ChannelRecord.OfApp(ChannelEvent event)
                && event.getKind() == ChannelEventKind.server
                && ChannelName.kindOf(event.getChannel()).isCached()) {
            found.put(
                    new ChannelId(event.getAppId(), event.getChannel()),
                    new Remembered(entry.offset(), ChannelFrames.of(event)));
        }
    }
}
