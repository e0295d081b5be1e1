package io.carillon.schemas.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records, generated or generic, in Confluent's wire format. A null record, a tombstone, stays null.
 *
 * <p>Errors: {@link RegistryUnavailableException}, {@link SchemaRefusedException}, {@link UnknownSchemaException} when
 * it may not register the schema and the registry does not have it, and {@link SerializationException} when the record
 * does not fit its schema.
 *
 * @param <T> the records' type
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    private final RegistryHandle registry;
    private final ConcurrentMap<Target, Encoding> encodings = new ConcurrentHashMap<>();

    private record Target(String topic, Schema schema) {}

    private record Encoding(int schemaId, DatumWriter<Object> writer) {}

    /** For Kafka, which calls {@link #configure}. */
    public AvroSerializer() {
        this.registry = new RegistryHandle();
    }

    /** With a registry shared with others, which stays open when this is closed. */
    public AvroSerializer(SchemaRegistry shared) {
        this.registry = new RegistryHandle(shared);
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        registry.configure(properties, isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T event) {
        if (event == null) {
            return null;
        }
        Encoding encoding = encoding(new Target(topic, event.getSchema()), event);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireFormat.writeHeader(out, encoding.schemaId());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            encoding.writer().write(event, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            // A missing value is a NullPointerException, one of another type a ClassCastException, and so on.
            throw new SerializationException(
                    "a " + event.getSchema().getFullName() + " for the topic " + topic + " does not fit its schema: "
                            + e.getMessage(),
                    e);
        }
        return out.toByteArray();
    }

    /**
     * Asks the registry about a schema before the first record, so that a later outage doesn't matter.
     *
     * @throws SerializationException like {@link #serialize}
     */
    public void prepare(String topic, Schema schema) {
        schemaId(new Target(topic, schema));
    }

    @Override
    public void close() {
        registry.close();
    }

    private Encoding encoding(Target target, T event) {
        Encoding known = encodings.get(target);
        if (known != null) {
            return known;
        }
        Encoding encoding = new Encoding(schemaId(target), writer(event));
        encodings.put(target, encoding);
        return encoding;
    }

    private int schemaId(Target target) {
        SchemaRegistry schemas = registry.get();
        RegistryConfig config = schemas.config();
        Schema schema = config.removeJavaProperties() ? JavaProperties.remove(target.schema()) : target.schema();
        String subject = config.subjects().subject(target.topic(), schema);
        return config.autoRegister() ? schemas.register(subject, schema) : schemas.idOf(subject, schema);
    }

    private static DatumWriter<Object> writer(IndexedRecord event) {
        return event instanceof SpecificRecord
                ? new SpecificDatumWriter<>(event.getSchema(), RecordModels.SPECIFIC)
                : new GenericDatumWriter<>(event.getSchema(), RecordModels.GENERIC);
    }
}
