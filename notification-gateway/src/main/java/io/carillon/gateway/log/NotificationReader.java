package io.carillon.gateway.log;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes notifications of the records of the delivery log. Thread-safe. */
public final class NotificationReader {

    private final ValueReader values;

    /** A reader whose values are decoded by the given one. */
    public NotificationReader(ValueReader values) {
        this.values = values;
    }

    /**
     * Decodes one record.
     *
     * @throws RegistryUnavailableException when its schema is not known yet and the
     *     registry can't be reached: the same record may be readable later
     */
    public LogRecord read(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return values.read(entry, NotificationReader::checked, illegible -> illegible);
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Illegible("internal_error", e.toString());
        }
    }

    private static LogRecord checked(IndexedRecord entry) {
        if (!(entry instanceof Notification notification)) {
            return new Illegible("not_a_notification", "The record is not a Notification.");
        }
        String data = StandardCharsets.UTF_8
                .decode(notification.getData().duplicate())
                .toString();
        return FrameCodec.isObject(data)
                ? new Legible(notification, data)
                : new Illegible("invalid_data", "The notification's data is not a JSON object.");
    }
}
