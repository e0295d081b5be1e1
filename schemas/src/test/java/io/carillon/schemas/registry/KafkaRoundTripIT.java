package io.carillon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.AudienceFilter;
import io.carillon.delivery.AudienceRequest;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.rules.RoutingRules;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class KafkaRoundTripIT {

    private static final FamilyInvitationSent INVITED = FamilyInvitationSent.newBuilder()
            .setInvitationId("inv_1")
            .setFamilyId("fam_1")
            .setFamilyName("Bell")
            .setInviterId("user_1")
            .setInviterUsername("alice")
            .setInviteeId("user_2")
            .setInviteeIdentifier("bob")
            .setSentAt(Instant.parse("2026-11-20T10:15:30.123Z"))
            .build();
    private static final AudienceRequest REQUESTED = AudienceRequest.newBuilder()
            .setId("ntf_1_0")
            .setType("reported")
            .setMembers(List.of(new AudienceFilter(List.of("admin"), List.of("user_1"))))
            .setData(ByteBuffer.wrap(new byte[] {'{', '}'}))
            .setScope("system:admins")
            .setOccurredAt(Instant.parse("2026-11-20T10:15:30.123Z"))
            .setExpiresAt(null)
            .build();

    private final String topic = "round-trip-" + UUID.randomUUID();
    private final LocalStack stack;

    KafkaRoundTripIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void create_topic() throws Exception {
        try (Admin admin = Admin.create(properties(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    @Test
    void several_generated_classes_share_a_topic() throws Exception {
        send(AvroSerializer.class, INVITED, REQUESTED);

        try (Consumer<String, SpecificRecord> consumer = consumer(Map.of("specific.avro.reader", true))) {
            assertThat(receive(consumer, 2)).containsExactly(INVITED, REQUESTED);
        }
    }

    @Test
    void a_reader_that_knows_no_classes_gets_the_rules_with_the_record() throws Exception {
        send(AvroSerializer.class, INVITED);

        try (Consumer<String, GenericRecord> consumer = consumer(Map.of())) {
            GenericRecord event = receive(consumer, 1).getFirst();

            assertThat(event.get("invitee_id")).hasToString("user_2");
            assertThat(event.get("sent_at")).isEqualTo(INVITED.getSentAt());
            assertThat(RoutingRules.parse(event.getSchema(), topic))
                    .isEqualTo(RoutingRules.parse(FamilyInvitationSent.SCHEMA$, topic));
        }
    }

    @Test
    void a_tombstone_is_a_tombstone() throws Exception {
        send(AvroSerializer.class, new IndexedRecord[] {null});

        try (Consumer<String, SpecificRecord> consumer = consumer(Map.of("specific.avro.reader", true))) {
            assertThat(receive(consumer, 1)).containsExactly((SpecificRecord) null);
        }
    }

    @Test
    void a_reader_can_step_over_what_is_not_in_wire_format() throws Exception {
        send(ByteArraySerializer.class, new byte[] {'{', '}'});
        send(AvroSerializer.class, INVITED);

        try (Consumer<String, SpecificRecord> consumer = consumer(Map.of("specific.avro.reader", true))) {
            RecordDeserializationException error =
                    catchThrowableOfType(RecordDeserializationException.class, () -> receive(consumer, 1));
            assertThat(error).hasCauseInstanceOf(NotWireFormatException.class);

            consumer.seek(error.topicPartition(), error.offset() + 1);
            assertThat(receive(consumer, 1)).containsExactly(INVITED);
        }
    }

    @SafeVarargs
    private <T extends @Nullable Object> void send(Class<?> serializer, T... values) throws Exception {
        Map<String, Object> properties = properties(Map.of());
        properties.put("key.serializer", StringSerializer.class);
        properties.put("value.serializer", serializer);
        try (Producer<String, T> producer = new KafkaProducer<>(properties)) {
            for (T value : values) {
                producer.send(new ProducerRecord<>(topic, 0, "family:fam_1", value))
                        .get();
            }
        }
    }

    private <T> Consumer<String, T> consumer(Map<String, ?> more) {
        Map<String, Object> properties = properties(more);
        properties.put("key.deserializer", StringDeserializer.class);
        properties.put("value.deserializer", AvroDeserializer.class);
        properties.put("auto.offset.reset", "earliest");
        Consumer<String, T> consumer = new KafkaConsumer<>(properties);
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        return consumer;
    }

    private static <T> List<T> receive(Consumer<String, T> consumer, int count) {
        List<T> values = new ArrayList<>();
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            for (ConsumerRecord<String, T> received : consumer.poll(Duration.ofMillis(200))) {
                values.add(received.value());
            }
            return values.size() >= count;
        });
        return values;
    }

    private Map<String, Object> properties(Map<String, ?> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("bootstrap.servers", stack.kafkaBootstrapServers());
        properties.put("schema.registry.url", stack.schemaRegistryUrl());
        return properties;
    }
}
