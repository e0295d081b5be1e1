package io.carillon.resolver.topology;

import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryUnavailableException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the platform's own types, waiting for the registry where it must. */
public final class RecordDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(RecordDecoder.class);

    private final ResolverParts parts;
    private final AvroDeserializer<IndexedRecord> deserializer;

    public RecordDecoder(ResolverParts parts) {
        this.parts = parts;
        this.deserializer = new AvroDeserializer<>(parts.registry());
    }

    /**
     * The record's value; null if it has none or it can't be read.
     *
     * @throws RegistryUnavailableException when the registry does not say what the value is
     */
    public @Nullable IndexedRecord read(Input input) {
        try {
            return parts.registryWatch()
                    .ask(() -> deserializer.deserialize(input.position().topic(), input.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            LOG.atWarn().addKeyValue("position", input.position()).setCause(e).log("A record is unreadable");
            return null;
        }
    }
}
