package io.carillon.benchmarks.fanout;

import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes users members of a tenant by an event type of its own, which tells nobody: if each of 100,000 came in through the door, all those
 * before him would hear of it.
 */
final class Memberships implements AutoCloseable {

    private static final String TOPIC = Topics.TENANT_EVENTS.name();
    private static final Schema EVENT = new Schema.Parser().parse("""
            {"type": "record", "name": "BenchmarkMemberPut", "namespace": "io.carillon.events.benchmark",
             "membership": {"op": "put", "scope": "tenant:{tenant_id}", "user": "user_id", "role": "role"}, "notify": [],
             "fields": [{"name": "tenant_id", "type": "string"}, {"name": "user_id", "type": "string"}, {"name": "role", "type": "string"}]}
            """);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SchemaRegistry registry;
    private final AvroSerializer<GenericRecord> serializer;

    Memberships(String broker, String registryUrl) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 20),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        registry = new SchemaRegistry(
                RegistryConfig.from(Map.of("schema.registry.url", registryUrl, "auto.register.schemas", true)));
        serializer = new AvroSerializer<>(registry);
    }

    /** Returns when the resolver knows of all of them. */
    void put(String tenantId, List<String> users, Duration patience) {
        List<TopicPartition> all = consumer.partitionsFor(Topics.SCOPE_MEMBERSHIPS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        users.forEach(user -> write(tenantId, user));
        producer.flush();
        long deadline = System.nanoTime() + patience.toNanos();
        for (long known = 0;
                known < users.size();
                known += consumer.poll(Duration.ofSeconds(1)).count()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the resolver knows of %d members only".formatted(known));
            }
        }
    }

    private void write(String tenantId, String user) {
        GenericRecord event = new GenericData.Record(EVENT);
        event.put("tenant_id", tenantId);
        event.put("user_id", user);
        event.put("role", "member");
        String scope = "tenant:" + tenantId;
        var entry = new ProducerRecord<>(TOPIC, scope, serializer.serialize(TOPIC, event));
        new EventMetadata(
                        Ids.next("evt"), EVENT.getFullName(), "/carillon/benchmarks", Instant.now(), scope, null, null)
                .writeTo(entry.headers());
        var _ = producer.send(entry);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        registry.close();
    }
}
