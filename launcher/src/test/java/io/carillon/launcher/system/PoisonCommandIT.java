package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What no gateway would write to {@code chat.commands}. */
@ExtendWith(SharedPlatform.class)
class PoisonCommandIT {

    private static final String COMMANDS = Topics.CHAT_COMMANDS.name();

    private static final Schema COMMAND = commands();

    private static final Schema FOREIGN = new Schema.Parser().parse("""
            {"type": "record", "name": "NoCommand", "namespace": "com.example.poison", "notify": [],
             "fields": [{"name": "what", "type": "string"}]}""");

    @Test
    void what_is_no_command_becomes_a_dead_letter_with_its_reason_and_the_room_goes_on(Actors actors) throws Exception {
        var stack = actors.platform().stack();
        var kafka = new RawKafka(stack.kafkaBootstrapServers());
        try (var scene = new RoomScene(actors);
                var producer =
                        new ForeignProducer(stack.kafkaBootstrapServers(), stack.schemaRegistryUrl(), COMMANDS)) {
            scene.says(scene.alice, "before");

            var notAvro = kafka.send(record(scene.scope, "not Avro".getBytes(UTF_8)));
            var nothing = kafka.send(record(scene.scope, null));
            var unknownSchema = kafka.send(record(scene.scope, new byte[] {0, 0x7f, 0x7f, 0x7f, 0x7f, 2, 'x'}));
            var keyless = kafka.send(
                    new ProducerRecord<>(COMMANDS, notAvro.partition(), null, "from nobody".getBytes(UTF_8)));
            var foreign = producer.publish(FOREIGN, scene.scope, Map.of("what", "the wrong topic"));
            var unknownType = producer.publish(COMMAND, scene.scope, command("chat.shout", "{}"));
            var notJson = producer.publish(COMMAND, scene.scope, command("chat.send", "{\"body\": "));
            var notAnObject = producer.publish(COMMAND, scene.scope, command("chat.send", "[]"));

            scene.endInRoom();
            assertThat(scene.messages()).isEqualTo(2);
            assertReason(kafka, notAvro, "not_wire_format");
            assertReason(kafka, nothing, "not_wire_format");
            assertReason(kafka, unknownSchema, "unknown_schema");
            assertReason(kafka, keyless, "key_missing");
            assertReason(kafka, foreign, "not_a_command");
            assertReason(kafka, unknownType, "unknown_command");
            assertReason(kafka, notJson, "data_not_json");
            assertReason(kafka, notAnObject, "data_not_json");
            assertThat(List.of(notAvro, nothing, unknownSchema, keyless, foreign, unknownType, notJson, notAnObject))
                    .extracting(RecordMetadata::partition)
                    .containsOnly(notAvro.partition());
        }
    }

    private static ProducerRecord<String, byte[]> record(String scope, byte @Nullable [] value) {
        return new ProducerRecord<>(COMMANDS, scope, value);
    }

    private static Schema commands() {
        try {
            return new Schema.Parser()
                    .parse(Path.of("..", "schemas", "src", "main", "avro", "delivery", "ClientCommand.avsc")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> command(String type, String data) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("id", "cmd_" + UUID.randomUUID());
        fields.put("type", type);
        fields.put("data", ByteBuffer.wrap(data.getBytes(UTF_8)));
        fields.put("user_id", "user_poisoner");
        fields.put(
                "authority",
                new GenericData.EnumSymbol(COMMAND.getField("authority").schema(), "user"));
        fields.put("session_id", "ses_none");
        fields.put("device_id", "none");
        fields.put("gateway_id", "gw_none");
        fields.put("answer_partition", 0);
        fields.put("received_at", Instant.now().toEpochMilli());
        return fields;
    }

    private static void assertReason(RawKafka kafka, RecordMetadata poison, String reason) {
        var letter = kafka.awaitFirst(Topics.CHAT_DEAD_LETTERS.name(), entry -> isOf(poison, entry), Actors.PATIENCE);
        assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo(reason);
        assertThat(header(letter, DeadLetterHeaders.DETAIL)).isNotBlank();
    }

    private static boolean isOf(RecordMetadata poison, ConsumerRecord<String, byte[]> letter) {
        return header(letter, DeadLetterHeaders.TOPIC).equals(poison.topic())
                && header(letter, DeadLetterHeaders.PARTITION).equals(String.valueOf(poison.partition()))
                && header(letter, DeadLetterHeaders.OFFSET).equals(String.valueOf(poison.offset()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
