package io.carillon.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.carillon.family.families.FamilyEvents;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in the topic of family events, read from its beginning. */
final class FamilyTopic {

    private static final String TOPIC = Topics.FAMILY_EVENTS.name();

    private final Map<String, Object> properties;
    private final SchemaRegistry registry;

    FamilyTopic(LocalStack stack) {
        this.properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.kafkaBootstrapServers(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        this.registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true)));
    }

    /** Waits until a family has at least so many events; returns all it has. */
    List<ConsumerRecord<String, SpecificRecord>> awaitEvents(String familyId, int atLeast) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> eventsOf(familyId), events -> events.size() >= atLeast);
    }

    List<ConsumerRecord<String, SpecificRecord>> eventsOf(String familyId) {
        return allEvents().stream()
                .filter(event -> event.key().equals(FamilyEvents.scope(familyId)))
                .toList();
    }

    List<ConsumerRecord<String, SpecificRecord>> allEvents() {
        try (KafkaConsumer<String, SpecificRecord> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new AvroDeserializer<>(registry))) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, partitions);
        }
    }

    /** As every reader must see them: what two instances published at the same moment is recognised by its id. */
    static List<ConsumerRecord<String, SpecificRecord>> withoutRepeats(
            List<ConsumerRecord<String, SpecificRecord>> events) {
        Set<String> ids = new HashSet<>();
        return events.stream()
                .filter(event -> ids.add(header(event, EventMetadata.ID_HEADER)))
                .toList();
    }

    static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    static List<SpecificRecord> values(List<ConsumerRecord<String, SpecificRecord>> events) {
        return events.stream().map(ConsumerRecord::value).toList();
    }

    private static List<ConsumerRecord<String, SpecificRecord>> readToEnd(
            KafkaConsumer<String, SpecificRecord> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, SpecificRecord>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }
}
