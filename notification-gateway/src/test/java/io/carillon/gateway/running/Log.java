package io.carillon.gateway.running;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The delivery log as the resolver writes it. */
final class Log implements AutoCloseable {

    /** The partition count of the gateways' local profile. */
    static final int PARTITIONS = 12;

    private final KafkaProducer<String, byte[]> producer;
    private final SchemaRegistry registry;
    private final AvroSerializer<Notification> serializer;
    private final Admin admin;

    Log(LocalStack stack) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "linger.ms", 0);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(kafka);
        registry = new SchemaRegistry(RegistryConfig.from(Map.of("schema.registry.url", stack.schemaRegistryUrl())));
        serializer = new AvroSerializer<>(registry);
    }

    static int partitionOf(String userId) {
        return new DeliveryLog(Uuid.ZERO_UUID, PARTITIONS).partitionOf(userId);
    }

    /** A new user of a partition. */
    static String userOf(int partition) {
        return Stream.generate(() -> Ids.next("user"))
                .filter(user -> partitionOf(user) == partition)
                .findFirst()
                .orElseThrow();
    }

    static Notification.Builder notification(String... recipients) {
        return Notification.newBuilder()
                .setId(Ids.next("ntf"))
                .setType("family_member_joined")
                .setRecipients(List.of(recipients))
                .setData(bytes("{\"family_id\":\"fam_1\",\"new_member_username\":\"zoë\"}"))
                .setScope("family:fam_1")
                .setOccurredAt(Instant.now())
                .setEphemeral(false);
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a plain notification for the recipients and returns its id. */
    String tell(String... recipients) {
        return write(notification(recipients).build());
    }

    /** Writes a notification and returns its id. */
    String write(Notification notification) {
        send(notification.getRecipients().getFirst(), encode(notification));
        return notification.getId();
    }

    /** Writes a notification to another topic, under this key. */
    void writeTo(Topic topic, String key, Notification notification) {
        send(new ProducerRecord<>(topic.name(), key, serializer.serialize(topic.name(), notification)));
    }

    /** Writes notifications without waiting for each. */
    void writeAll(List<Notification> notifications) {
        notifications.forEach(notification -> {
            String key = notification.getRecipients().getFirst();
            var _ = producer.send(new ProducerRecord<>(Topics.USER_NOTIFICATIONS.name(), key, encode(notification)));
        });
        producer.flush();
    }

    byte[] encode(Notification notification) {
        byte[] value = serializer.serialize(Topics.USER_NOTIFICATIONS.name(), notification);
        if (value == null) {
            throw new IllegalStateException("nothing was encoded");
        }
        return value;
    }

    /** Encodes a notification with a schema that has more fields; they take their defaults. */
    byte[] encodeAs(Schema schema, Notification notification) {
        GenericRecord wider = new GenericRecordBuilder(schema)
                .set("id", notification.getId())
                .set("type", notification.getType())
                .set("recipients", notification.getRecipients())
                .set("data", notification.getData())
                .set("scope", notification.getScope())
                .set("occurred_at", notification.getOccurredAt().toEpochMilli())
                .build();
        try (AvroSerializer<GenericRecord> generic = new AvroSerializer<>(registry)) {
            byte[] value = generic.serialize(Topics.USER_NOTIFICATIONS.name(), wider);
            if (value == null) {
                throw new IllegalStateException("nothing was encoded");
            }
            return value;
        }
    }

    RecordMetadata send(String key, byte[] value) {
        return send(new ProducerRecord<>(Topics.USER_NOTIFICATIONS.name(), key, value));
    }

    /** Writes a plain notification as if it were another time. */
    RecordMetadata tellAt(Instant time, String recipient) {
        byte[] value = encode(notification(recipient).setOccurredAt(time).build());
        return send(
                new ProducerRecord<>(Topics.USER_NOTIFICATIONS.name(), null, time.toEpochMilli(), recipient, value));
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> entry) {
        try {
            return producer.send(entry).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Makes the log forget a partition's records before an offset. */
    void forgetBefore(int partition, long offset) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(DeliveryLog.topicPartition(partition), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        registry.close();
    }
}
