package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands in the topic of chat events, read from its beginning: an answer comes after the events are there. What is told
 * again with the same id counts once, as for every reader.
 */
final class ChatTopic {

    private static final String TOPIC = Topics.CHAT_EVENTS.name();

    private final Map<String, Object> properties;
    private final SchemaRegistry registry;

    ChatTopic(LocalStack stack) {
        this.properties = Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "allow.auto.create.topics", false);
        this.registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true)));
    }

    /** The one event of a type that a scope has. */
    <T extends SpecificRecord> T only(String scope, Class<T> type) {
        List<T> events =
                of(scope).stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** All events of a scope. */
    List<SpecificRecord> of(String scope) {
        try (KafkaConsumer<String, SpecificRecord> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new AvroDeserializer<>(registry))) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, partitions, scope);
        }
    }

    private static List<SpecificRecord> readToEnd(
            KafkaConsumer<String, SpecificRecord> consumer, List<TopicPartition> partitions, String scope) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, SpecificRecord> found = new LinkedHashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(event -> {
                if (event.key().equals(scope)) {
                    found.putIfAbsent(id(event), event.value());
                }
            });
        }
        return List.copyOf(found.values());
    }

    private static String id(ConsumerRecord<?, ?> event) {
        return EventMetadata.readFrom(event.headers()).orElseThrow().id();
    }
}
