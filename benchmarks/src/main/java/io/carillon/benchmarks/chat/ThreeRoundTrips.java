package io.carillon.benchmarks.chat;

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
import java.util.stream.IntStream;
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
 * The floor: records of 200 bytes that are produced with {@code acks=all}, consumed, produced again into a second topic, consumed, and once
 * more. As many times as a chat message goes through Kafka, and nothing between.
 */
final class ThreeRoundTrips implements AutoCloseable {

    private static final List<String> TOPICS = List.of("benchmark.trip-1", "benchmark.trip-2", "benchmark.trip-3");
    private static final int VALUE_BYTES = 200;
    private static final Duration LAST_ARRIVAL = Duration.ofSeconds(30);

    private record Sent(long due, Latencies latencies, CountDownLatch arrived) {}

    private final KafkaProducer<Integer, byte[]> producer;
    private final List<KafkaConsumer<Integer, byte[]>> consumers;
    private final ConcurrentMap<Integer, Sent> sent = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    ThreeRoundTrips(String bootstrapServers) throws InterruptedException, ExecutionException {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new IntegerSerializer(),
                new ByteArraySerializer());
        consumers = TOPICS.stream().map(topic -> consumer(broker, topic)).toList();
        threads = IntStream.range(0, TOPICS.size())
                .mapToObj(i -> Thread.ofPlatform().name(TOPICS.get(i)).start(() -> poll(i)))
                .toList();
    }

    private static KafkaConsumer<Integer, byte[]> consumer(Map<String, Object> broker, String topic) {
        var consumer = new KafkaConsumer<>(broker, new IntegerDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        consumer.position(partition);
        return consumer;
    }

    /** Makes the round trips of one schedule and records how long each three took; ends when all are back. */
    void run(Schedule schedule, Latencies latencies) throws InterruptedException, ExecutionException {
        var arrived = new CountDownLatch(schedule.count());
        schedule.run((number, due) -> {
            sent.put(number, new Sent(due, latencies, arrived));
            producer.send(new ProducerRecord<>(TOPICS.getFirst(), number, new byte[VALUE_BYTES]))
                    .get();
        });
        if (!arrived.await(LAST_ARRIVAL.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("%d records did not come back".formatted(arrived.getCount()));
        }
    }

    private void poll(int trip) {
        try (var consumer = consumers.get(trip)) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                long received = System.nanoTime();
                records.forEach(each -> passed(trip, each.key(), each.value(), received));
            }
        } catch (WakeupException closing) {
            // close() asked for it.
        }
    }

    private void passed(int trip, int number, byte[] value, long received) {
        if (trip + 1 < TOPICS.size()) {
            var _ = producer.send(new ProducerRecord<>(TOPICS.get(trip + 1), number, value));
            return;
        }
        Sent record = sent.remove(number);
        if (record != null) {
            record.latencies().record(record.due(), received);
            record.arrived().countDown();
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumers.forEach(KafkaConsumer::wakeup);
        for (Thread thread : threads) {
            thread.join();
        }
        producer.close();
    }
}
