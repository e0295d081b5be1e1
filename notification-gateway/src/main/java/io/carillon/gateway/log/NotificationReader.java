package io.carillon.gateway.log;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.schemas.registry.NotWireFormatException;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.carillon.schemas.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Decodes records of the delivery log: the trust boundary towards Kafka. Thread-safe if its deserializer is. */
public final class NotificationReader {

    private final Deserializer<? extends IndexedRecord> deserializer;

    /** A reader that decodes values with the given deserializer. */
    public NotificationReader(Deserializer<? extends IndexedRecord> deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * Decodes one record.
     *
     * @throws RegistryUnavailableException when its schema is not known yet and the registry can't be reached: the same
     *     record may be readable later
     */
    public LogRecord read(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.value() == null) {
            return new Illegible("no_value", "The record has no value.");
        }
        try {
            return checked(deserializer.deserialize(entry.topic(), entry.headers(), entry.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (NotWireFormatException e) {
            return new Illegible("not_wire_format", describe(e));
        } catch (UnknownSchemaException e) {
            return new Illegible("unknown_schema", describe(e));
        } catch (SerializationException e) {
            return new Illegible("undecodable", describe(e));
        }
    }

    private static LogRecord checked(@Nullable IndexedRecord entry) {
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

    private static String describe(SerializationException e) {
        return String.valueOf(e.getMessage());
    }
}
