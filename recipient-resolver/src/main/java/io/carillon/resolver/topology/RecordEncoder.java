package io.carillon.resolver.topology;

import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.schemas.Topic;
import io.carillon.schemas.registry.AvroSerializer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes the resolver's own records in the registry's wire format, waiting for the registry where it must. */
public final class RecordEncoder {

    private final AvroSerializer<SpecificRecord> serializer;
    private final RegistryWatch watch;

    public RecordEncoder(ResolverParts parts) {
        this.serializer = new AvroSerializer<>(parts.registry());
        this.watch = parts.registryWatch();
    }

    /** The record's bytes; null, a tombstone, stays null. */
    public byte @Nullable [] encode(Topic topic, @Nullable SpecificRecord value) {
        return watch.ask(() -> serializer.serialize(topic.name(), value));
    }
}
