package io.carillon.benchmarks.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from now on, beside whoever else does, and notes when messages are to be seen there. */
final class TopicWatch implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Hop hop;
    private final Journeys journeys;
    private final Thread thread;

    TopicWatch(String bootstrapServers, Hop hop, Journeys journeys) {
        this.hop = hop;
        this.journeys = journeys;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(hop.topic().name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("watch-" + hop.topic().name()).start(this::poll);
    }

    private void poll() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                long seen = System.nanoTime();
                records.forEach(each -> journeys.find(each.value()).ifPresent(journey -> journey.passed(hop, seen)));
            }
        } catch (WakeupException closing) {
            // close() asked for it.
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
