package io.carillon.gateway.running;

import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.GatewayLease;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What gateways say about who is connected, as the resolver reads it: of one user, and of leases in his partition. */
final class PresenceReader implements AutoCloseable {

    private final String userId;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SchemaRegistry registry;
    private final AvroDeserializer<IndexedRecord> deserializer;
    private final List<IndexedRecord> records = new ArrayList<>();

    PresenceReader(LocalStack stack, String userId) {
        this.userId = userId;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(Topics.PRESENCE_LEASES.name(), Log.partitionOf(userId))));
        registry = new SchemaRegistry(RegistryConfig.from(
                Map.of(RegistryKeys.URL, stack.schemaRegistryUrl(), RegistryKeys.SPECIFIC_READER, true)));
        deserializer = new AvroDeserializer<>(registry);
    }

    /** What was said of the user's sessions, oldest first. */
    List<DeviceSession> sessions() {
        return read().stream()
                .filter(DeviceSession.class::isInstance)
                .map(DeviceSession.class::cast)
                .filter(session -> session.getUserId().equals(userId))
                .toList();
    }

    /** What was said of a lease, oldest first: whether it had ended. */
    List<Boolean> lease(String id) {
        return read().stream()
                .filter(GatewayLease.class::isInstance)
                .map(GatewayLease.class::cast)
                .filter(lease -> lease.getLeaseId().equals(id))
                .map(GatewayLease::getEnded)
                .toList();
    }

    private List<IndexedRecord> read() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            IndexedRecord value = deserializer.deserialize(record.topic(), record.value());
            if (value != null) {
                records.add(value);
            }
        }
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
        registry.close();
    }
}
