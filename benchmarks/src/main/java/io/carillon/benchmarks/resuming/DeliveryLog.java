package io.carillon.benchmarks.resuming;

import io.carillon.delivery.Notification;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** {@code user.notifications}, written as the resolver writes it. */
final class DeliveryLog implements AutoCloseable {
    private static final String TOPIC = Topics.USER_NOTIFICATIONS.name();
    private static final int USERS_OF_A_GROUP = 3;

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaRegistry registry;
    private final AvroSerializer<Notification> serializer;
    private final int partitions;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** The topic must be there. */
    DeliveryLog(String bootstrapServers, String registryUrl) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        registry = new SchemaRegistry(RegistryConfig.from(Map.of("schema.registry.url", registryUrl)));
        serializer = new AvroSerializer<>(registry);
        serializer.prepare(TOPIC, Notification.getClassSchema());
        partitions = producer.partitionsFor(TOPIC).size();
    }

    /** New groups, spread over the partitions. */
    List<Group> groups(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(this::group).toList();
    }

    private Group group(int number) {
        List<String> users = Stream.generate(() -> Ids.next("user"))
                .filter(user -> partitionOf(user) == number % partitions)
                .limit(USERS_OF_A_GROUP)
                .sorted()
                .toList();
        return new Group(number, users);
    }

    private int partitionOf(String userId) {
        return Utils.toPositive(Utils.murmur2(userId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /**
     * Tells a group its next notification; one thread for each group.
     *
     * @param phase the part of the run in which it is due
     * @param due the {@link System#nanoTime()} at which it was to be written
     * @param padding how many bytes it has beside these
     */
    void tell(Group group, int phase, long due, int padding) {
        String data = "{\"group\":%d,\"number\":%d,\"phase\":%d,\"due\":%d,\"text\":\"%s\"}"
                .formatted(group.number(), group.tellNext(), phase, due, "x".repeat(padding));
        Notification notification = Notification.newBuilder()
                .setId(Ids.next("ntf"))
                .setType("benchmark_notification")
                .setRecipients(group.users())
                .setData(ByteBuffer.wrap(data.getBytes(StandardCharsets.UTF_8)))
                .setScope("family:benchmark_" + group.number())
                .setOccurredAt(Instant.now())
                .setEphemeral(false)
                .build();
        producer.send(
                new ProducerRecord<>(TOPIC, group.users().getFirst(), serializer.serialize(TOPIC, notification)),
                (written, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
    }

    /** Throws if a notification could not be written: then nobody can be blamed for not having got it. */
    void check() {
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("the log could not be written", problem);
        }
    }

    @Override
    public void close() {
        producer.close();
        registry.close();
    }
}
