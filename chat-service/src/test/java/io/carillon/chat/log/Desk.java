package io.carillon.chat.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.chat.commands.Command;
import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.decisions.CommandHandler;
import io.carillon.chat.decisions.CommandTable;
import io.carillon.chat.decisions.Deciding;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.decisions.StepTimer;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does commands of the types {@code do} and {@code signal} without servers, as {@link #handler} says. A command's value is the JSON
 * of some of its fields.
 */
final class Desk implements CommandTable, Decisions, EventLog, EventCodec, StepTimer {

    static final Instant NOW = Commands.RECEIVED_AT.plusSeconds(1);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final InMemoryScopes scopes = new InMemoryScopes();
    final List<SealedEvent> told = new CopyOnWriteArrayList<>();
    final CommandDecoder decoder = new CommandDecoder(this::read, this);
    final Sealing sealing = new Sealing(this, CLOCK);

    volatile Function<Command, Outcome> handler = _ -> Outcome.done();
    /** Instead of reading a record. */
    volatile Optional<RuntimeException> readingFails = Optional.empty();

    private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

    CommandWork work() {
        KafkaWrites writes = new KafkaWrites(producer);
        Deciding deciding = new Deciding(
                this,
                scopes,
                id -> Optional.of(Scope.of(ScopeKind.ROOM, "general")).filter(_ -> id.equals("msg_1")),
                this,
                _ -> {},
                this,
                sealing,
                this,
                CLOCK);
        return new CommandWork(
                decoder,
                this,
                deciding,
                new Answers(producer, Desk::write),
                new Forwarding(writes),
                new DeadLetters(writes, meters),
                new CommandMetrics(meters, CLOCK),
                Duration.ofSeconds(10),
                CLOCK);
    }

    /** @param value JSON, in which single quotes will do; null for none */
    static ConsumerRecord<byte[], byte[]> record(long offset, @Nullable String key, @Nullable String value) {
        return record(0, offset, key, value);
    }

    static ConsumerRecord<byte[], byte[]> record(
            int partition, long offset, @Nullable String key, @Nullable String value) {
        return new ConsumerRecord<>(
                "chat.commands",
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
                .setReceivedAt(
                        Commands.RECEIVED_AT.minusSeconds(said.path("age").asInt(0)))
                .build();
    }

    /** An answer as text, such as {@code cmd_1: CommandDone}. */
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
    public boolean has(String type) {
        return Set.of("do", "signal", "chat.typing").contains(type);
    }

    @Override
    public CommandHandler of(String type) {
        return (command, _) -> handler.apply(command);
    }

    @Override
    public boolean isSignal(String type) {
        return !type.equals("do");
    }

    @Override
    public Optional<Decision> find(String commandId) {
        return Optional.ofNullable(decisions.get(commandId));
    }

    @Override
    public Decision decide(Decision proposal) {
        return decisions.computeIfAbsent(proposal.commandId(), _ -> proposal);
    }

    @Override
    public void write(String scope, List<SealedEvent> events) {
        told.addAll(events);
    }

    @Override
    public ByteBuffer close(SpecificRecord event) {
        return ByteBuffer.wrap(event.toString().getBytes(UTF_8));
    }

    @Override
    public SpecificRecord open(ByteBuffer value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T time(Step step, Supplier<T> work) {
        return work.get();
    }
}
