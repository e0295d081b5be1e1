package io.carillon.gateway.log;

import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.schemas.registry.NotWireFormatException;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.carillon.schemas.registry.UnknownSchemaException;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Decodes the values of records, whatever they are: the trust boundary towards Kafka. Thread-safe if its deserializer is. */
public final class ValueReader {

    private final Deserializer<? extends IndexedRecord> deserializer;

    /** A reader that decodes with the given deserializer. */
    public ValueReader(Deserializer<? extends IndexedRecord> deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * Decodes one value.
     *
     * @param legible what is made of a value that could be decoded
     * @param illegible what is made of one that never can be
     * @throws RegistryUnavailableException when its schema is not known yet and the registry can't be reached: the same
     *     value may be readable later
     */
    public <R> R read(
            ConsumerRecord<byte[], byte[]> entry,
            Function<IndexedRecord, R> legible,
            Function<Illegible, R> illegible) {
        IndexedRecord value;
        try {
            value = decode(entry);
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (NotWireFormatException e) {
            return illegible.apply(new Illegible("not_wire_format", describe(e)));
        } catch (UnknownSchemaException e) {
            return illegible.apply(new Illegible("unknown_schema", describe(e)));
        } catch (SerializationException e) {
            return illegible.apply(new Illegible("undecodable", describe(e)));
        }
        return value == null
                ? illegible.apply(new Illegible("no_value", "The record has no value."))
                : legible.apply(value);
    }

    private @Nullable IndexedRecord decode(ConsumerRecord<byte[], byte[]> entry) {
        return entry.value() == null ? null : deserializer.deserialize(entry.topic(), entry.headers(), entry.value());
    }

    private static String describe(SerializationException e) {
        return String.valueOf(e.getMessage());
    }
}
