package io.carillon.benchmarks.fanout;

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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells each member by a record of his own, as quickly as a producer that fills its batches can. */
final class PerMemberLog implements AutoCloseable {

    private static final String TOPIC = Topics.USER_NOTIFICATIONS.name();

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaRegistry registry;
    private final AvroSerializer<Notification> serializer;

    PerMemberLog(String broker, String registryUrl) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5, "batch.size", 128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
        registry = new SchemaRegistry(RegistryConfig.from(Map.of("schema.registry.url", registryUrl)));
        serializer = new AvroSerializer<>(registry);
        serializer.prepare(TOPIC, Notification.getClassSchema());
    }

    /** Writes to all, in the order of the list. */
    void tell(List<String> users, String announcementId, String text) {
        ByteBuffer data = ByteBuffer.wrap("{\"id\":\"%s\",\"title\":\"Server maintenance\",\"content\":\"%s\"}"
                .formatted(announcementId, text)
                .getBytes(StandardCharsets.UTF_8));
        for (String user : users) {
            Notification notification = Notification.newBuilder()
                    .setId(Ids.next("ntf"))
                    .setType(Listeners.ANNOUNCEMENT)
                    .setRecipients(List.of(user))
                    .setData(data.duplicate())
                    .setScope("tenant:benchmark")
                    .setOccurredAt(Instant.now())
                    .setEphemeral(false)
                    .build();
            var _ = producer.send(new ProducerRecord<>(TOPIC, user, serializer.serialize(TOPIC, notification)));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        registry.close();
    }
}
