package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.commandlog.Answer;
import io.carillon.commandlog.Command;
import io.carillon.commandlog.CommandDecider;
import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandAuthority;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does commands of the types {@code do} and {@code type} without servers, as {@link #handler} says. A command's value is the JSON
 * of some of its fields.
 */
final class Desk implements CommandDecider {

    static final Answer DONE = new Answer.Done("{}");
    static final Instant RECEIVED_AT = Instant.parse("2026-11-20T09:30:00.125Z");
    static final Instant NOW = RECEIVED_AT.plusSeconds(1);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CommandLogSettings SETTINGS = new CommandLogSettings(
            "pet.commands",
            "pet-service.dead-letters",
            "carillon.pet",
            new CommandLogSettings.Group("pet-service", Optional.empty(), Duration.ofSeconds(6)));

    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CommandDecoder decoder = new CommandDecoder(this::read, this);

    volatile Function<Command, Answer> handler = _ -> DONE;
    /** Instead of reading a record. */
    volatile Optional<RuntimeException> readingFails = Optional.empty();

    CommandWork work() {
        KafkaWrites writes = new KafkaWrites(producer);
        return new CommandWork(
                decoder,
                this,
                new Answers(producer, Desk::write),
                new Forwarding(writes),
                new DeadLetters(SETTINGS, writes, meters),
                new CommandMetrics(SETTINGS, meters, CLOCK));
    }

    /** @param value JSON, in which single quotes will do; null for none */
    static ConsumerRecord<byte[], byte[]> record(long offset, @Nullable String key, @Nullable String value) {
        return record(0, offset, key, value);
    }

    static ConsumerRecord<byte[], byte[]> record(
            int partition, long offset, @Nullable String key, @Nullable String value) {
        return new ConsumerRecord<>(
                "pet.commands",
                partition,
                offset,
                key == null ? null : key.getBytes(UTF_8),
                value == null ? null : value.replace('\'', '"').getBytes(UTF_8));
    }

    private IndexedRecord read(String topic, byte[] value) {
        readingFails.ifPresent(fault -> {
            throw fault;
        });
        var said = JSON.readTree(value);
        return ClientCommand.newBuilder()
                .setId(said.path("id").asString("cmd_1"))
                .setType(said.path("type").asString("do"))
                .setData(ByteBuffer.wrap(said.path("data").asString("{}").getBytes(UTF_8)))
                .setUserId("ann")
                .setDisplayName(
                        said.path("name").isMissingNode()
                                ? null
                                : said.path("name").asString())
                .setAuthority(CommandAuthority.user)
                .setSessionId("ses_1")
                .setDeviceId("dev_1")
                .setGatewayId("gw_1")
                .setAnswerPartition(said.path("partition").asInt(5))
                .setReceivedAt(RECEIVED_AT)
                .build();
    }

    /** An answer as text, such as {@code cmd_1 for ses_1 of gw_1: {"data": …}}. */
    private static byte[] write(String topic, CommandAnswer answer) {
        String outcome = answer.getOutcome().toString();
        return "%s for %s of %s: %s"
                .formatted(answer.getCommandId(), answer.getSessionId(), answer.getGatewayId(), outcome)
                .getBytes(UTF_8);
    }

    /** What was written to a topic, as text, in order. */
    List<String> written(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .map(Desk::text)
                .toList();
    }

    private static String text(ProducerRecord<byte[], byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), UTF_8);
    }

    @Override
    public boolean knows(String type) {
        return Set.of("do", "type").contains(type);
    }

    @Override
    public Answer decide(Command command) {
        return handler.apply(command);
    }
}
