package io.carillon.launcher.system.chaos;

import static java.util.Objects.requireNonNull;

import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads {@code family.events} from its beginning to its end at this moment, repeats included. */
final class EventReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String SCOPE = "family:";

    private final String bootstrapServers;
    private final AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();

    EventReader(LocalStack stack) {
        this.bootstrapServers = stack.kafkaBootstrapServers();
        values.configure(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", false), false);
    }

    /** The events of each partition in its order; what other tests have put there without an envelope is left out. */
    List<Event> read() {
        return records().stream().flatMap(this::event).toList();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.FAMILY_EVENTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private Stream<Event> event(ConsumerRecord<String, byte[]> record) {
        return EventMetadata.readFrom(record.headers()).stream()
                .filter(metadata -> metadata.sequence() != null)
                .filter(metadata -> metadata.subject().startsWith(SCOPE))
                .map(metadata -> event(record, metadata));
    }

    private Event event(ConsumerRecord<String, byte[]> record, EventMetadata metadata) {
        var value = requireNonNull(values.deserialize(record.topic(), record.headers(), record.value()));
        if (!metadata.subject().equals(record.key())
                || !metadata.type().equals(value.getSchema().getFullName())) {
            throw new AssertionError("the envelope " + metadata + " is not of this record: " + record.key() + " "
                    + value.getSchema().getFullName());
        }
        return new Event(
                metadata.id(),
                value.getSchema().getName(),
                record.key().substring(SCOPE.length()),
                Long.parseLong(requireNonNull(metadata.sequence())),
                Event.fieldsOf(value));
    }
}
