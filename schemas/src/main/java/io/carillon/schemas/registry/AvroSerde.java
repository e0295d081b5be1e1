package io.carillon.schemas.registry;

import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * {@link AvroSerializer} and {@link AvroDeserializer} for Kafka Streams.
 *
 * @param <T> the records' type
 */
public final class AvroSerde<T extends IndexedRecord> extends Serdes.WrapperSerde<T> {

    /** For Kafka, which calls {@link #configure}. */
    public AvroSerde() {
        super(new AvroSerializer<>(), new AvroDeserializer<>());
    }

    /** With a registry shared with others, which stays open when this is closed. */
    public AvroSerde(SchemaRegistry shared) {
        super(new AvroSerializer<>(shared), new AvroDeserializer<>(shared));
    }
}
