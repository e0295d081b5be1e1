package io.carillon.resolver.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Notification;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topic;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Other people's side of Kafka: producers of events and a reader of one topic. */
final class Platform implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>();
    private final Map<String, Object> registry;

    Platform(LocalStack stack) {
        bootstrapServers = stack.kafkaBootstrapServers();
        registry = Map.of(RegistryKeys.URL, stack.schemaRegistryUrl(), RegistryKeys.SPECIFIC_READER, true);
        serializer.configure(registry, false);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    void deleteTopic(String name) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
    }

    byte[] encode(String topic, IndexedRecord event) {
        return Objects.requireNonNull(serializer.serialize(topic, event));
    }

    /** As a plain Avro producer does it. */
    void publish(String topic, String key, IndexedRecord event) {
        send(new ProducerRecord<>(topic, key.getBytes(UTF_8), encode(topic, event)));
    }

    void publish(String topic, String key, IndexedRecord event, EventMetadata metadata) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(UTF_8), encode(topic, event));
        metadata.writeTo(record.headers());
        send(record);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    Reader read(Topic topic) {
        return new Reader(topic);
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
    }

    /** Reads a topic from its beginning. */
    final class Reader implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final AvroDeserializer<IndexedRecord> deserializer = new AvroDeserializer<>();
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        private Reader(Topic topic) {
            deserializer.configure(registry, false);
            consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            consumer.assign(consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList());
        }

        /** All records so far. */
        List<ConsumerRecord<byte[], byte[]>> records() {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return List.copyOf(records);
        }

        /** All notifications so far about a scope. */
        List<Notification> notifications(String scope) {
            return values(Notification.class)
                    .filter(notification -> notification.getScope().equals(scope))
                    .toList();
        }

        /** All reports so far of an event. */
        List<DeliveryReport> reports(String eventId) {
            return values(DeliveryReport.class)
                    .filter(report -> report.getEventId().equals(eventId))
                    .toList();
        }

        private <T> Stream<T> values(Class<T> type) {
            return records().stream()
                    .map(record -> deserializer.deserialize(record.topic(), record.value()))
                    .filter(type::isInstance)
                    .map(type::cast);
        }

        @Override
        public void close() {
            consumer.close();
            deserializer.close();
        }
    }
}
