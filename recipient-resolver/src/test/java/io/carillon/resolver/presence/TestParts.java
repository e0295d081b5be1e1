package io.carillon.resolver.presence;

import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.deadletter.FaultHandler;
import io.carillon.resolver.deadletter.RefusedRecordHandler;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.resolver.topology.RegistryServer;
import io.carillon.resolver.topology.ResolverMeters;
import io.carillon.resolver.topology.ResolverParts;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.streams.StreamsConfig;

/** What processors need, with a schema registry that lives in this JVM. */
final class TestParts implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PresenceMeters presenceMeters = new PresenceMeters(meters);
    private final RegistryServer registry = new RegistryServer();
    final SchemaRegistry schemas = new SchemaRegistry(
            RegistryConfig.from(Map.of(RegistryKeys.URL, registry.url(), RegistryKeys.SPECIFIC_READER, true)));
    private final DeadLetters letters = new DeadLetters(meters);
    final ResolverParts resolver = new ResolverParts(
            new PartitionLayout(1),
            new RecordLimit(900_000, 10_000),
            schemas,
            new RegistryWatch(),
            letters,
            new ResolverMeters(meters));
    private final AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>(schemas);

    byte[] encode(String topic, IndexedRecord record) {
        return Objects.requireNonNull(serializer.serialize(topic, record));
    }

    Map<String, Object> settings(Path stateDir) {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "recipient-resolver",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "unused:9092",
                StreamsConfig.STATE_DIR_CONFIG,
                stateDir.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                FaultHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                RefusedRecordHandler.class,
                DeadLetters.CONFIG,
                letters);
    }

    @Override
    public void close() {
        schemas.close();
        registry.close();
    }
}
