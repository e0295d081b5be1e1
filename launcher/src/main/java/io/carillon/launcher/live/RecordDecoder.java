package io.carillon.launcher.live;

import io.carillon.schemas.registry.AvroDeserializer;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decodes any record by its writer's schema: the viewer knows no event type. */
final class RecordDecoder {

    private final AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();

    RecordDecoder(String schemaRegistryUrl) {
        values.configure(Map.of("schema.registry.url", schemaRegistryUrl, "specific.avro.reader", false), false);
    }

    /** A record's value, or why there is none. */
    sealed interface Value {
        record Decoded(GenericRecord value) implements Value {}

        record Unreadable(String why) implements Value {}

        record Tombstone() implements Value {}
    }

    Value decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Value.Tombstone();
        }
        try {
            return new Value.Decoded(values.deserialize(record.topic(), record.headers(), record.value()));
        } catch (SerializationException e) {
            return new Value.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
