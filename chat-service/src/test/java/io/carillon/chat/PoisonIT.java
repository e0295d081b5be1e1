package io.carillon.chat;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandDone;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can't be done is kept with its reason, and its partition goes on. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class PoisonIT {

    private static final String COMMANDS = Topics.CHAT_COMMANDS.name();
    private static final String LETTERS = Topics.CHAT_DEAD_LETTERS.name();

    private final LocalStack stack;
    private final Gateway gateway;
    private final SchemaRegistry registry;
    private final KafkaProducer<byte[], byte[]> producer;

    PoisonIT(LocalStack stack) {
        var _ = RunningService.shared(stack, ChatServiceApplication.class);
        this.stack = stack;
        this.gateway = new Gateway(stack);
        this.registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "auto.register.schemas", true)));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
        gateway.close();
    }

    @Test
    void each_is_kept_as_it_was_with_a_reason_and_the_next_command_is_done() {
        String room = gateway.room("ann");
        byte[] key = room.getBytes(UTF_8);

        assertKept(put(key, null), "not_wire_format");
        assertKept(put(key, "not a record".getBytes(UTF_8)), "not_wire_format");
        assertKept(put(key, new byte[] {0, 0x7f, 0, 0, 0, 1, 2, 3}), "unknown_schema");
        assertKept(
                put(key, avro(new CommandAnswer("c", "s", "g", new CommandDone(ByteBuffer.allocate(0))))),
                "not_a_command");
        assertKept(put(key, cut(avro(command("chat.send", "{}")))), "not_a_command");
        assertKept(put(key, avro(command("chat.sing", "{}"))), "unknown_command");
        assertKept(put(key, avro(command("chat.send", "[]"))), "data_not_json");
        assertKept(put(key, avro(command("chat.send", "{"))), "data_not_json");
        assertKept(put(null, avro(command("chat.send", "{}"))), "key_missing");
        assertThat(gateway.done("ann", "chat.send", room, Gateway.body("Still here"))
                        .field("message_id"))
                .startsWith("msg_");
    }

    @Test
    void a_command_that_nobody_can_be_told_about_is_kept_and_does_not_hold_up_its_scope() {
        String room = gateway.room("ann");
        ClientCommand nowhere = answeredIn(-1, command("chat.send", Gateway.body("Where to?")));

        assertKept(put(room.getBytes(UTF_8), avro(nowhere)), "unexpected_failure");
        gateway.done("ann", "chat.send", room, Gateway.body("Still here"));
    }

    private ClientCommand command(String type, String data) {
        return gateway.command("ann", type, data, Instant.now());
    }

    private static ClientCommand answeredIn(int partition, ClientCommand command) {
        return new ClientCommand(
                command.getId(),
                command.getType(),
                command.getData(),
                command.getUserId(),
                command.getDisplayName(),
                command.getAuthority(),
                command.getSessionId(),
                command.getDeviceId(),
                command.getGatewayId(),
                partition,
                command.getReceivedAt());
    }

    private byte[] avro(SpecificRecord record) {
        try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(registry)) {
            byte[] bytes = serializer.serialize(COMMANDS, record);
            return bytes == null ? new byte[0] : bytes;
        }
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private RecordMetadata put(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            return producer.send(new ProducerRecord<>(COMMANDS, key, value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void assertKept(RecordMetadata record, String reason) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(letters())
                        .filteredOn(letter -> header(letter, "dead_letter_topic")
                                        .equals(record.topic())
                                && header(letter, "dead_letter_partition").equals(String.valueOf(record.partition()))
                                && header(letter, "dead_letter_offset").equals(String.valueOf(record.offset())))
                        .singleElement()
                        .satisfies(letter ->
                                assertThat(header(letter, "dead_letter_reason")).isEqualTo(reason)));
    }

    private List<ConsumerRecord<byte[], byte[]>> letters() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(LETTERS).stream()
                    .map(info -> new TopicPartition(LETTERS, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(letters::add);
            }
            return letters;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
