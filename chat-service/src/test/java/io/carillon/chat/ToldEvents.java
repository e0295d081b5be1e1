package io.carillon.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was told in the log of events, in the order in which it stands there. */
final class ToldEvents {

    private static final String TOPIC = Topics.CHAT_EVENTS.name();

    private final Map<String, Object> properties;
    private final SchemaRegistry registry;

    ToldEvents(LocalStack stack) {
        this.properties = Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "allow.auto.create.topics", false);
        this.registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true)));
    }

    /** An event. */
    record Told(String scope, String id, String sequence, SpecificRecord event) {}

    /** Of some scopes, repeats included. */
    List<Told> all(Set<String> scopes) {
        try (KafkaConsumer<String, SpecificRecord> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new AvroDeserializer<>(registry))) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(entry -> {
                    if (scopes.contains(entry.key())) {
                        told.add(told(entry));
                    }
                });
            }
            return told;
        }
    }

    private static Told told(ConsumerRecord<String, SpecificRecord> entry) {
        return new Told(
                entry.key(),
                header(entry, EventMetadata.ID_HEADER),
                header(entry, EventMetadata.SEQUENCE_HEADER),
                entry.value());
    }

    private static String header(ConsumerRecord<?, ?> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Of one scope, of one type, as the resolver hears them. */
    <T extends SpecificRecord> List<T> heard(String scope, Class<T> type) {
        return heard(List.of(scope), type).getOrDefault(scope, List.of());
    }

    /** Of many scopes, by scope: what has no higher number than one before is a repeat. */
    <T extends SpecificRecord> Map<String, List<T>> heard(Collection<String> scopes, Class<T> type) {
        Map<String, List<T>> heard = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        Set<String> signals = new HashSet<>();
        for (Told told : all(Set.copyOf(scopes))) {
            boolean isSignal = told.sequence().isEmpty();
            boolean isNew = isSignal
                    ? signals.add(told.id())
                    : told.sequence().compareTo(last.getOrDefault(told.scope(), "")) > 0;
            if (isNew && !isSignal) {
                last.put(told.scope(), told.sequence());
            }
            if (isNew && type.isInstance(told.event())) {
                heard.computeIfAbsent(told.scope(), _ -> new ArrayList<>()).add(type.cast(told.event()));
            }
        }
        return heard;
    }
}
