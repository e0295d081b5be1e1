package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandAuthority;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Topics of a service that nobody had before, in which a gateway asks and hears what is said in any partition. */
final class PetLog implements AutoCloseable {

    /** In which the gateway is answered. */
    static final int PARTITION = 5;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final CommandLogSettings settings;

    private final SchemaRegistry registry;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Said> said = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    /** An answer, as {@code code} of a refusal or the data of what is done. */
    record Said(String commandId, int partition, String key, String outcome) {}

    PetLog(LocalStack stack) {
        String name = Ids.next("pets").toLowerCase(Locale.ROOT);
        settings = new CommandLogSettings(
                name + ".commands",
                name + ".dead-letters",
                "carillon.pet",
                new CommandLogSettings.Group(name, Optional.empty(), Duration.ofSeconds(6)));
        registry = new SchemaRegistry(RegistryConfig.from(Map.of(
                "schema.registry.url",
                stack.schemaRegistryUrl(),
                "auto.register.schemas",
                true,
                "specific.avro.reader",
                true)));
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.ensure(admin, new TopicSettings(true, 12, (short) 1));
            admin.createTopics(List.of(
                            new NewTopic(settings.topic(), 3, (short) 1),
                            new NewTopic(settings.deadLetters(), 1, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> heard = new ArrayList<>(List.of(new TopicPartition(settings.deadLetters(), 0)));
        consumer.partitionsFor(Topics.COMMAND_ANSWERS.name())
                .forEach(info -> heard.add(new TopicPartition(info.topic(), info.partition())));
        consumer.assign(heard);
        consumer.seekToEnd(heard);
        heard.forEach(consumer::position);
    }

    /** Asks; returns the command's id. */
    String ask(String type, String scope, String data) {
        ClientCommand command = ClientCommand.newBuilder()
                .setId(Ids.next("cmd"))
                .setType(type)
                .setData(ByteBuffer.wrap(data.getBytes(UTF_8)))
                .setUserId("ann")
                .setDisplayName(null)
                .setAuthority(CommandAuthority.user)
                .setSessionId("ses_1")
                .setDeviceId("dev_1")
                .setGatewayId("gw_1")
                .setAnswerPartition(PARTITION)
                .setReceivedAt(Instant.now())
                .build();
        try (AvroSerializer<ClientCommand> serializer = new AvroSerializer<>(registry)) {
            put(scope, serializer.serialize(settings.topic(), command));
        }
        return command.getId();
    }

    void put(String scope, byte @Nullable [] value) {
        var _ = producer.send(new ProducerRecord<>(settings.topic(), scope.getBytes(UTF_8), value));
    }

    /** The one answer to a command, which will come. */
    Said answer(String commandId) {
        return awaitAnswers(List.of(commandId)).getFirst();
    }

    /** The answers to some commands, once there is at least one for each, in the order they were given in. */
    List<Said> awaitAnswers(List<String> commandIds) {
        listenUntil(() ->
                answersTo(commandIds).stream().map(Said::commandId).distinct().count() == commandIds.size());
        return answersTo(commandIds);
    }

    private List<Said> answersTo(List<String> commandIds) {
        return said.stream()
                .filter(answer -> commandIds.contains(answer.commandId()))
                .toList();
    }

    /** The reasons of the letters, once there are so many. */
    List<String> awaitLetters(int count) {
        listenUntil(() -> letters.size() >= count);
        return List.copyOf(letters);
    }

    private void listenUntil(BooleanSupplier enough) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!enough.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("heard only %s and %s".formatted(said, letters));
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.topic().equals(settings.deadLetters())) {
            letters.add(new String(
                    entry.headers().lastHeader(DeadLetterHeaders.REASON).value(), UTF_8));
            return;
        }
        try (AvroDeserializer<CommandAnswer> deserializer = new AvroDeserializer<>(registry)) {
            CommandAnswer answer = deserializer.deserialize(entry.topic(), entry.value());
            if (answer != null) {
                said.add(new Said(
                        answer.getCommandId(), entry.partition(), new String(entry.key(), UTF_8), outcome(answer)));
            }
        }
    }

    private static String outcome(CommandAnswer answer) {
        return switch (answer.getOutcome()) {
            case CommandDone done -> UTF_8.decode(done.getData()).toString();
            case CommandRefused refused -> refused.getCode();
            default -> throw new AssertionError("an outcome of an unknown kind");
        };
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        registry.close();
    }
}
