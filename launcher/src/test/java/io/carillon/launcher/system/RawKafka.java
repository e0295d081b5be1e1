package io.carillon.launcher.system;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka as any program sees it: bytes in, bytes out. */
final class RawKafka {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    RawKafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends one record, waits until Kafka has it, and returns where. */
    RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var written = producer.send(record);
            producer.flush();
            return written.resultNow();
        }
    }

    /** Reads a topic from its beginning until a record is the one wanted. */
    ConsumerRecord<String, byte[]> awaitFirst(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration timeout) {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + UUID.randomUUID());
        long deadline = System.nanoTime() + timeout.toNanos();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(topic));
            while (System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    if (wanted.test(record)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no such record in " + topic + " within " + timeout);
    }
}
