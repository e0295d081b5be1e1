package io.carillon.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandAuthority;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts commands into the log as gateways do, each in a session of its own, and hears all answers there are, also those in
 * partitions it isn't answered in.
 */
final class Gateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMMANDS = Topics.CHAT_COMMANDS.name();
    private static final String ANSWERS = Topics.COMMAND_ANSWERS.name();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final String id = Ids.next("gw");
    final int partition;

    private final KafkaProducer<String, ClientCommand> producer;
    private final KafkaConsumer<String, CommandAnswer> consumer;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Thread reader = Thread.ofVirtual().unstarted(this::read);
    private volatile boolean running = true;

    Gateway(LocalStack stack) {
        SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(Map.of(
                "schema.registry.url",
                stack.schemaRegistryUrl(),
                "auto.register.schemas",
                true,
                "specific.avro.reader",
                true)));
        Map<String, Object> properties = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        producer = new KafkaProducer<>(properties, new StringSerializer(), new AvroSerializer<>(registry));
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new AvroDeserializer<>(registry));
        List<TopicPartition> all = consumer.partitionsFor(ANSWERS).stream()
                .map(info -> new TopicPartition(ANSWERS, info.partition()))
                .toList();
        partition = Math.floorMod(id.hashCode(), all.size());
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        reader.start();
    }

    /** What somebody was told. */
    record Answer(String commandId, String sessionId, String gatewayId, int partition, String key, Object outcome) {

        boolean isDone() {
            return outcome instanceof CommandDone;
        }

        /** A field of the ack's data. */
        String field(String name) {
            return data().path(name).asString("");
        }

        private JsonNode data() {
            return outcome instanceof CommandDone done
                    ? JSON.readTree(UTF_8.decode(done.getData().duplicate()).toString())
                    : JSON.createObjectNode();
        }

        /** The refusal's code. */
        String code() {
            return outcome instanceof CommandRefused refused ? refused.getCode() : "done";
        }
    }

    private void read() {
        try (consumer) {
            while (running) {
                for (ConsumerRecord<String, CommandAnswer> entry : consumer.poll(Duration.ofMillis(50))) {
                    CommandAnswer said = entry.value();
                    answers.add(new Answer(
                            said.getCommandId(),
                            said.getSessionId(),
                            said.getGatewayId(),
                            entry.partition(),
                            entry.key(),
                            said.getOutcome()));
                }
            }
        }
    }

    /** Asks; returns the command. */
    ClientCommand ask(String userId, String type, String scope, String data) {
        ClientCommand command = command(userId, type, data, Instant.now());
        put(scope, command);
        return command;
    }

    ClientCommand command(String userId, String type, String data, Instant receivedAt) {
        return ClientCommand.newBuilder()
                .setId(Ids.next("cmd"))
                .setType(type)
                .setData(ByteBuffer.wrap(data.getBytes(UTF_8)))
                .setUserId(userId)
                .setDisplayName("Name of " + userId)
                .setAuthority(CommandAuthority.user)
                .setSessionId(Ids.next("ses"))
                .setDeviceId("device")
                .setGatewayId(id)
                .setAnswerPartition(partition)
                .setReceivedAt(receivedAt)
                .build();
    }

    /** Puts a command into the log, perhaps once more. */
    void put(String scope, ClientCommand command) {
        var record = new ProducerRecord<>(COMMANDS, scope, command);
        new EventMetadata(
                        command.getId(),
                        command.getSchema().getFullName(),
                        "/carillon/notification-gateway",
                        command.getReceivedAt(),
                        scope,
                        null,
                        null)
                .writeTo(record.headers());
        var _ = producer.send(record);
    }

    /** Everything that was said to a command so far. */
    List<Answer> answersTo(ClientCommand command) {
        return answers.stream()
                .filter(answer -> answer.commandId().equals(command.getId()))
                .toList();
    }

    /** The first answer to a command, which will come. */
    Answer answer(ClientCommand command) {
        return answers(command, 1).getFirst();
    }

    /** At least so many. */
    List<Answer> answers(ClientCommand command, int atLeast) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> answersTo(command), found -> found.size() >= atLeast);
    }

    /** Asks for what is done. */
    Answer done(String userId, String type, String scope, @Nullable String data) {
        Answer answer = answer(ask(userId, type, scope, data == null ? "{}" : data));
        if (!answer.isDone()) {
            throw new AssertionError("%s in %s was answered %s".formatted(type, scope, answer));
        }
        return answer;
    }

    /** A new room; returns its scope. */
    String room(String owner, String... members) {
        String scope = "room:" + Ids.next("it").toLowerCase(Locale.ROOT);
        done(owner, "room.create", scope, null);
        for (String member : members) {
            done(member, "room.join", scope, null);
        }
        return scope;
    }

    static String body(String text) {
        return JSON.createObjectNode().put("body", text).toString();
    }

    @Override
    public void close() {
        running = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
