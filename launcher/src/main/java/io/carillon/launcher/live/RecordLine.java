package io.carillon.launcher.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.launcher.live.RecordDecoder.Value;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts one Kafka record into one line for a person. */
final class RecordLine {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /** The launcher knows records by their schemas, as others do. */
    private static final String NOTIFICATION = "io.carillon.delivery.Notification";

    private final RecordDecoder decoder;
    private final Map<String, String> names;

    /** Lines in which the user ids that are keys of {@code names} are replaced by their values. */
    RecordLine(RecordDecoder decoder, Map<String, String> names) {
        this.decoder = decoder;
        this.names = names;
    }

    String of(ConsumerRecord<byte[], byte[]> record) {
        return "%s  %-20s %s"
                .formatted(CLOCK.format(Instant.ofEpochMilli(record.timestamp())), record.topic(), content(record));
    }

    private String content(ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().lastHeader(DeadLetterHeaders.REASON) != null) {
            return deadLetter(record);
        }
        return switch (decoder.decode(record)) {
            case Value.Tombstone() -> "(tombstone) " + named(key(record));
            case Value.Unreadable(String why) -> "(not readable) " + why;
            case Value.Decoded(GenericRecord value) when isNotification(value) -> named(notification(record, value));
            case Value.Decoded(GenericRecord value) ->
                named("%s %s".formatted(value.getSchema().getName(), value));
        };
    }

    /** Topics of notifications hold other records too. */
    private static boolean isNotification(GenericRecord value) {
        return value.getSchema().getFullName().equals(NOTIFICATION);
    }

    /** That of a channel has no recipients: its key is the channel. */
    private static String notification(ConsumerRecord<byte[], byte[]> record, GenericRecord notification) {
        var users = ((List<?>) notification.get("recipients"))
                .stream().map(Object::toString).collect(Collectors.joining(", "));
        var recipients = users.isEmpty() ? key(record) : users;
        var data = (ByteBuffer) notification.get("data");
        return "→ %s: %s %s".formatted(recipients, notification.get("type"), UTF_8.decode(data.duplicate()));
    }

    private static String deadLetter(ConsumerRecord<byte[], byte[]> record) {
        return "✘ %s (%s, partition %s, offset %s): %s"
                .formatted(
                        header(record, DeadLetterHeaders.REASON),
                        header(record, DeadLetterHeaders.TOPIC),
                        header(record, DeadLetterHeaders.PARTITION),
                        header(record, DeadLetterHeaders.OFFSET),
                        header(record, DeadLetterHeaders.DETAIL));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "?" : new String(header.value(), UTF_8);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }

    private String named(String text) {
        var result = text;
        for (var name : names.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }
}
