package io.carillon.schemas.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format. With {@code specific.avro.reader=true} it makes generated classes, by
 * their schema; otherwise generic records with the writer's schema and all its custom properties, texts as
 * {@link org.apache.avro.util.Utf8}. A null payload, a tombstone, stays null.
 *
 * <p>Errors: {@link NotWireFormatException}, {@link UnknownSchemaException}, {@link RegistryUnavailableException}, and
 * {@link SerializationException} when the bytes are not a record of the schema or its class is missing.
 *
 * @param <T> the records' type
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    private final RegistryHandle registry;
    private final ConcurrentMap<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

    /** For Kafka, which calls {@link #configure}. */
    public AvroDeserializer() {
        this.registry = new RegistryHandle();
    }

    /** With a registry shared with others, which stays open when this is closed. */
    public AvroDeserializer(SchemaRegistry shared) {
        this.registry = new RegistryHandle(shared);
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        registry.configure(properties, isKey);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] payload) {
        if (payload == null) {
            return null;
        }
        int id = WireFormat.schemaId(payload);
        DatumReader<T> reader = reader(id);
        int length = payload.length - WireFormat.HEADER_LENGTH;
        Decoder decoder = DecoderFactory.get().binaryDecoder(payload, WireFormat.HEADER_LENGTH, length, null);
        try {
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException e) {
            // Bytes that are not what they claim make Avro and its conversions throw many kinds of exception.
            throw new SerializationException(
                    "a record of the topic " + topic + " is not what its schema id " + id + " says: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        registry.close();
    }

    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        SchemaRegistry schemas = registry.get();
        Schema writer = schemas.byId(id);
        DatumReader<T> reader = schemas.config().specificReader()
                ? specific(writer, id)
                : new GenericDatumReader<>(
                        writer,
                        writer,
                        schemas.config().logicalTypes() ? RecordModels.GENERIC : RecordModels.GENERIC_BARE);
        readers.put(id, reader);
        return reader;
    }

    private static <T> DatumReader<T> specific(Schema writer, int id) {
        Class<?> type = RecordModels.SPECIFIC.getClass(writer);
        if (type == null) {
            throw new SerializationException("there is no generated class for " + writer.getFullName()
                    + " (schema id " + id + "): add it to the class path, or read with "
                    + RegistryKeys.SPECIFIC_READER + "=false");
        }
        return new SpecificDatumReader<>(writer, RecordModels.SPECIFIC.getSchema(type), RecordModels.SPECIFIC);
    }
}
