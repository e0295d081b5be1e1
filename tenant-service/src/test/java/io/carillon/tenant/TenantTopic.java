package io.carillon.tenant;

import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Hears what the service tells, from the beginning. */
final class TenantTopic implements AutoCloseable {

    private final List<ConsumerRecord<String, SpecificRecord>> told = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, SpecificRecord> consumer;
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);
    private volatile boolean running = true;

    TenantTopic(LocalStack stack) {
        SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true)));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new StringDeserializer(),
                new AvroDeserializer<>(registry));
        List<TopicPartition> all = consumer.partitionsFor(Topics.TENANT_EVENTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        reader.start();
    }

    private void read() {
        try (consumer) {
            while (running) {
                consumer.poll(Duration.ofMillis(50)).forEach(told::add);
            }
        }
    }

    /** The names of what was told under a key so far, in order. */
    List<String> names(String key) {
        return records(key).stream()
                .map(entry -> entry.value().getSchema().getName())
                .toList();
    }

    /** What was told under a key so far. */
    List<ConsumerRecord<String, SpecificRecord>> records(String key) {
        return told.stream().filter(entry -> key.equals(entry.key())).toList();
    }

    /** Waits for an event. */
    <T extends SpecificRecord> T await(String key, Class<T> type, Predicate<T> which) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> records(key).stream()
                                .map(ConsumerRecord::value)
                                .filter(type::isInstance)
                                .map(type::cast)
                                .filter(which)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    @Override
    public void close() {
        running = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
