package io.carillon.benchmarks.delivery;

import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;

/**
 * The floor: records of 200 bytes that are produced with {@code acks=all} and consumed again, on a topic of their own with
 * one partition, through the broker that the platform uses.
 */
final class KafkaRoundTrips implements AutoCloseable {
    private static final TopicPartition PARTITION = new TopicPartition("benchmark.round-trips", 0);
    private static final int VALUE_BYTES = 200;
    private static final Duration LAST_ARRIVAL = Duration.ofSeconds(30);

    private record Sent(long due, Latencies latencies, CountDownLatch arrived) {}

    private final KafkaProducer<Integer, byte[]> producer;
    private final KafkaConsumer<Integer, byte[]> consumer;
    private final ConcurrentMap<Integer, Sent> sent = new ConcurrentHashMap<>();
    private final Thread polling;

    KafkaRoundTrips(String bootstrapServers) throws InterruptedException, ExecutionException {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new IntegerSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(broker, new IntegerDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        consumer.position(PARTITION);
        polling = Thread.ofPlatform().name("kafka-round-trips").start(this::poll);
    }

    /** Makes the round trips of one schedule and records how long each took; ends when all are back. */
    void run(Schedule schedule, Latencies latencies) throws InterruptedException, ExecutionException {
        var arrived = new CountDownLatch(schedule.count());
        schedule.run((number, due) -> {
            sent.put(number, new Sent(due, latencies, arrived));
            producer.send(new ProducerRecord<>(PARTITION.topic(), number, new byte[VALUE_BYTES]))
                    .get();
        });
        if (!arrived.await(LAST_ARRIVAL.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("%d records did not come back".formatted(arrived.getCount()));
        }
    }

    private void poll() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                long received = System.nanoTime();
                records.forEach(each -> arrived(each.key(), received));
            }
        } catch (WakeupException closing) {
            // close() asked for it.
        }
    }

    private void arrived(int number, long received) {
        Sent record = sent.remove(number);
        if (record != null) {
            record.latencies().record(record.due(), received);
            record.arrived().countDown();
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        polling.join();
        producer.close();
    }
}
