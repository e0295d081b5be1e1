package io.carillon.benchmarks.fanout;

import io.carillon.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what is written to {@code user.notifications}: records, and their keys' and values' bytes. */
final class DeliveryCost {

    private final String broker;
    private Map<TopicPartition, Long> begin = Map.of();

    DeliveryCost(String broker) {
        this.broker = broker;
    }

    /** What was written. */
    record Written(long records, long bytes) {
        static final Written NOTHING = new Written(0, 0);
    }

    void begin() {
        try (var consumer = consumer()) {
            begin = new HashMap<>(consumer.endOffsets(partitions(consumer)));
        }
    }

    Written end() {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions(consumer));
            consumer.assign(end.keySet());
            begin.forEach(consumer::seek);
            long records = 0;
            long bytes = 0;
            while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                for (var each : consumer.poll(Duration.ofSeconds(1))) {
                    records++;
                    bytes += each.serializedKeySize() + each.serializedValueSize();
                }
            }
            return new Written(records, bytes);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.USER_NOTIFICATIONS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
