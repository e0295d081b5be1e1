package io.carillon.gateway.running;

import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads the gateways' dead letters from the first on. */
final class DeadLetterReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Map<String, String>> letters = new ArrayList<>();

    DeadLetterReader(LocalStack stack) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        String topic = Topics.GATEWAY_DEAD_LETTERS.name();
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /** The headers of the letter about a record. */
    Map<String, String> await(RecordMetadata failed) {
        return Awaitility.await("a dead letter about " + failed)
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(100)).forEach(letter -> letters.add(headers(letter)));
                            return letters.stream()
                                    .filter(letter -> isAbout(letter, failed))
                                    .toList();
                        },
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static boolean isAbout(Map<String, String> letter, RecordMetadata failed) {
        Map<String, String> origin = Map.of(
                "dead_letter_topic", failed.topic(),
                "dead_letter_partition", Integer.toString(failed.partition()),
                "dead_letter_offset", Long.toString(failed.offset()));
        return letter.entrySet().containsAll(origin.entrySet());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> letter) {
        Map<String, String> headers = new TreeMap<>();
        letter.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
