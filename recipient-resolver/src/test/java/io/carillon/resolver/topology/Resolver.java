package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Membership;
import io.carillon.delivery.Notification;
import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.deadletter.FaultHandler;
import io.carillon.resolver.deadletter.RefusedRecordHandler;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology with a schema registry and no broker: every topic has one partition, whatever the layout says. */
final class Resolver implements AutoCloseable {

    final RegistryServer registry = new RegistryServer();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SchemaRegistry schemas = new SchemaRegistry(RegistryConfig.from(Map.of(
            RegistryKeys.URL,
            registry.url(),
            RegistryKeys.SPECIFIC_READER,
            true,
            RegistryKeys.TOTAL_TIMEOUT_MS,
            2_000)));
    private final AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>(schemas);
    private final TopologyTestDriver driver;
    final RegistryWatch registryWatch = new RegistryWatch();

    Resolver(Path stateDir, int partitions, RecordLimit limit) {
        DeadLetters letters = new DeadLetters(meters);
        ResolverParts parts = new ResolverParts(
                new PartitionLayout(partitions), limit, schemas, registryWatch, letters, new ResolverMeters(meters));
        Properties settings = new Properties();
        settings.putAll(settings(stateDir, letters));
        driver = new TopologyTestDriver(RecipientTopology.build(parts), settings);
    }

    static Map<String, Object> settings(Path stateDir, DeadLetters letters) {
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

    static Resolver withOnePartition(Path stateDir) {
        return new Resolver(stateDir, 1, new RecordLimit(900_000, 10_000));
    }

    byte[] encode(String topic, IndexedRecord event) {
        return Objects.requireNonNull(serializer.serialize(topic, event));
    }

    /** Publishes as a plain Avro producer does, without CloudEvents headers. */
    void publish(String topic, @Nullable String key, IndexedRecord event) {
        publish(topic, key, encode(topic, event), new RecordHeaders());
    }

    void publish(String topic, @Nullable String key, IndexedRecord event, EventMetadata metadata) {
        Headers headers = new RecordHeaders();
        metadata.writeTo(headers);
        publish(topic, key, encode(topic, event), headers);
    }

    void publish(String topic, @Nullable String key, byte @Nullable [] value, Headers headers) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key == null ? null : key.getBytes(UTF_8), value, headers));
    }

    List<Told> told() {
        return notifications().stream().map(TestRecord::value).map(Told::of).toList();
    }

    List<TestRecord<String, Notification>> notifications() {
        return read(Topics.USER_NOTIFICATIONS);
    }

    List<TestRecord<String, Notification>> channelNotifications() {
        return read(Topics.CHANNEL_NOTIFICATIONS);
    }

    List<TestRecord<String, Membership>> memberships() {
        return read(Topics.SCOPE_MEMBERSHIPS);
    }

    List<TestRecord<String, DeliveryReport>> reports() {
        return read(Topics.DELIVERY_REPORTS);
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        Topics.RESOLVER_DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private <T extends IndexedRecord> List<TestRecord<String, T>> read(Topic topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new AvroDeserializer<T>(schemas))
                .readRecordsToList();
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        driver.close();
        schemas.close();
        registry.close();
    }
}
