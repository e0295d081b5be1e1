package io.carillon.gateway.pusher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.Notification;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.log.ChannelRecord.OfApp;
import io.carillon.gateway.pusher.log.ChannelRecord.OfPlatform;
import io.carillon.gateway.pusher.log.ChannelRecord.Unreadable;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes records of {@code channel.notifications}. Thread-safe. */
public final class ChannelRecordReader {

    private final ValueReader values;

    /** One whose values are decoded by the given one. */
    public ChannelRecordReader(ValueReader values) {
        this.values = values;
    }

    /** @throws io.carillon.schemas.registry.RegistryUnavailableException the same record may be readable later */
    ChannelRecord read(ConsumerRecord<byte[], byte[]> entry) {
        return values.read(entry, value -> known(entry, value), Unreadable::new);
    }

    private static ChannelRecord known(ConsumerRecord<byte[], byte[]> entry, IndexedRecord value) {
        return switch (value) {
            case ChannelEvent event -> new OfApp(event);
            case Notification notification
            when entry.key() != null -> new OfPlatform(notification, new String(entry.key(), UTF_8));
            default -> new Unreadable(new Illegible("not_for_a_channel", "The record is not one for a channel."));
        };
    }
}
