package io.carillon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carillon.delivery.Notification;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.schemas.registry.ScriptedRegistry.Question;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.util.Utf8;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private static final String TOPIC = "a.topic";
    private static final Notification NOTIFICATION = Notification.newBuilder()
            .setId("ntf_01J_0")
            .setType("role_changed")
            .setRecipients(List.of("user_1", "user_2"))
            .setData(ByteBuffer.wrap(new byte[] {'{', '}'}))
            .setScope("family:fam_01J")
            .setOccurredAt(Instant.parse("2026-11-20T10:15:30.123Z"))
            .setEphemeral(true)
            .setExpiresAt(Instant.parse("2026-11-20T11:15:30.123Z"))
            .build();

    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_generated_class_comes_back_equal_with_its_times() {
        server.answers(200, "{\"id\": 7}").answers(200, schemaAnswer(Notification.SCHEMA$));

        try (AvroSerde<Notification> serde = serde(true)) {
            byte[] payload = serde.serializer().serialize(TOPIC, NOTIFICATION);

            assertThat(WireFormat.schemaId(payload)).isEqualTo(7);
            assertThat(serde.deserializer().deserialize(TOPIC, payload)).isEqualTo(NOTIFICATION);
        }
    }

    @Test
    void a_generic_record_has_the_writers_schema_and_converted_values() {
        server.answers(200, "{\"id\": 7}").answers(200, schemaAnswer(JavaProperties.remove(Notification.SCHEMA$)));

        try (AvroSerde<IndexedRecord> serde = serde(false)) {
            byte[] payload = serde.serializer().serialize(TOPIC, NOTIFICATION);
            GenericRecord read = (GenericRecord) serde.deserializer().deserialize(TOPIC, payload);

            assertThat(read.getSchema()).isEqualTo(JavaProperties.remove(Notification.SCHEMA$));
            assertThat(read.get("scope")).isEqualTo(new Utf8("family:fam_01J"));
            assertThat(read.get("occurred_at")).isEqualTo(NOTIFICATION.getOccurredAt());
            assertThat(read.get("expires_at")).isEqualTo(NOTIFICATION.getExpiresAt());
        }
    }

    @Test
    void a_generic_record_is_written_as_the_generated_class_is() {
        server.answers(200, "{\"id\": 7}")
                .answers(200, schemaAnswer(Notification.SCHEMA$))
                .answers(200, "{\"id\": 7}");

        try (AvroSerde<IndexedRecord> serde = serde(false)) {
            byte[] payload = serde.serializer().serialize(TOPIC, NOTIFICATION);
            IndexedRecord generic = serde.deserializer().deserialize(TOPIC, payload);

            assertThat(serde.serializer().serialize(TOPIC, generic)).isEqualTo(payload);
        }
    }

    @Test
    void rules_are_registered_with_the_schema_and_java_properties_are_not() {
        Schema registered = JavaProperties.remove(FamilyInvitationSent.SCHEMA$);

        assertThat(registered.getObjectProp("notify")).isEqualTo(FamilyInvitationSent.SCHEMA$.getObjectProp("notify"));
        assertThat(registered.toString()).doesNotContain("avro.java.string").contains("\"type\":\"string\"");
    }

    @Test
    void the_subject_is_named_by_topic_and_record_and_the_id_asked_for_once() {
        server.answers(200, "{\"id\": 7}");

        try (AvroSerde<Notification> serde = serde(true)) {
            serde.serializer().serialize(TOPIC, NOTIFICATION);
            serde.serializer().serialize(TOPIC, NOTIFICATION);
        }
        assertThat(server.questions())
                .extracting(Question::path)
                .containsExactly("/subjects/a.topic-io.carillon.delivery.Notification/versions");
    }

    @Test
    void without_auto_registration_only_the_id_is_looked_up() {
        server.answers(404, "{\"error_code\": 40401, \"message\": \"Subject not found.\"}");

        try (AvroSerializer<Notification> serializer = new AvroSerializer<>()) {
            serializer.configure(Map.of("schema.registry.url", server.url(), "auto.register.schemas", false), false);
            assertThatThrownBy(() -> serializer.serialize(TOPIC, NOTIFICATION))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("under the subject a.topic-io.carillon.delivery.Notification")
                    .hasMessageContaining("auto.register.schemas=true");
        }
        assertThat(server.questions())
                .extracting(Question::path)
                .containsExactly("/subjects/a.topic-io.carillon.delivery.Notification");
    }

    @Test
    void a_tombstone_stays_a_tombstone() {
        try (AvroSerde<Notification> serde = serde(true)) {
            assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
            assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
        }
    }

    @Test
    void a_cut_record_is_refused_with_topic_and_schema_id() {
        server.answers(200, "{\"id\": 7}").answers(200, schemaAnswer(Notification.SCHEMA$));

        try (AvroSerde<Notification> serde = serde(true)) {
            byte[] payload = serde.serializer().serialize(TOPIC, NOTIFICATION);
            assertThatThrownBy(
                            () -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(payload, payload.length - 3)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("a.topic")
                    .hasMessageContaining("schema id 7");
        }
    }

    @Test
    void a_length_beyond_the_payload_is_refused_without_allocating_it() {
        server.answers(200, schemaAnswer(Notification.SCHEMA$));
        byte[] twoGigabytesOfText = {0, 0, 0, 0, 7, -2, -1, -1, -1, 15, 'x'};

        try (AvroSerde<Notification> serde = serde(true)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, twoGigabytesOfText))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void a_record_that_does_not_fit_its_schema_is_refused() {
        server.answers(200, "{\"id\": 7}");
        GenericRecord incomplete = new GenericData.Record(Notification.SCHEMA$);

        try (AvroSerde<IndexedRecord> serde = serde(false)) {
            assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, incomplete))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("io.carillon.delivery.Notification for the topic a.topic does not fit");
        }
    }

    @Test
    void without_a_generated_class_the_error_says_what_to_do() {
        Schema unknown = new Schema.Parser()
                .parse(
                        "{\"type\": \"record\", \"name\": \"Elsewhere\", \"namespace\": \"org.example\", \"fields\": []}");
        server.answers(200, schemaAnswer(unknown));

        try (AvroSerde<IndexedRecord> serde = serde(true)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 7}))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("no generated class for org.example.Elsewhere (schema id 7)")
                    .hasMessageContaining("specific.avro.reader=false");
        }
    }

    @Test
    void a_class_that_avro_did_not_generate_is_never_loaded_by_a_schemas_wish() {
        Schema evil = new Schema.Parser()
                .parse(
                        "{\"type\": \"record\", \"name\": \"ProcessBuilder\", \"namespace\": \"java.lang\", \"fields\": []}");
        server.answers(200, schemaAnswer(evil));

        try (AvroSerde<IndexedRecord> serde = serde(true)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 7}))
                    .hasMessageContaining("no generated class for java.lang.ProcessBuilder");
        }
    }

    @Test
    void a_shared_registry_stays_open_when_one_that_shares_it_closes() {
        server.answers(503, "").answers(200, "{\"id\": 7}");

        RegistryConfig config = RegistryConfig.from(Map.of("schema.registry.url", server.url()));
        try (SchemaRegistry registry = new SchemaRegistry(config);
                Serializer<Notification> other = new AvroSerializer<>(registry)) {
            new AvroSerde<Notification>(registry).close();

            assertThat(WireFormat.schemaId(other.serialize(TOPIC, NOTIFICATION)))
                    .isEqualTo(7);
        }
    }

    @Test
    void it_refuses_to_be_a_key_serializer() {
        try (AvroSerializer<Notification> serializer = new AvroSerializer<>()) {
            assertThatThrownBy(() -> serializer.configure(Map.of("schema.registry.url", server.url()), true))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("StringSerializer");
        }
    }

    private <T extends IndexedRecord> AvroSerde<T> serde(boolean specific) {
        AvroSerde<T> serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", server.url(), "specific.avro.reader", specific), false);
        return serde;
    }

    private static String schemaAnswer(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }
}
