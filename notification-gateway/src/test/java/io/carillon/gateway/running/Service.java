package io.carillon.gateway.running;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A service as docs/topics.md describes it: reads what clients ask, and answers when a test says so. */
final class Service implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final SchemaRegistry registry;
    private final AvroDeserializer<ClientCommand> deserializer;
    private final AvroSerializer<CommandAnswer> serializer;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::read);

    /** A command and the record it came in. */
    record Asked(ConsumerRecord<String, byte[]> source, ClientCommand command) {

        String data() {
            return StandardCharsets.UTF_8.decode(command.getData().duplicate()).toString();
        }

        String header(String name) {
            return new String(source.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** A service that reads what is asked from now on. The topics must be there. */
    Service(LocalStack stack) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        registry = new SchemaRegistry(RegistryConfig.from(
                Map.of("schema.registry.url", stack.schemaRegistryUrl(), "specific.avro.reader", true)));
        deserializer = new AvroDeserializer<>(registry);
        serializer = new AvroSerializer<>(registry);
        List<TopicPartition> all = Stream.of(Topics.CHAT_COMMANDS, Topics.TENANT_COMMANDS)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        thread.start();
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(source -> asked.add(new Asked(source, decode(source))));
            }
        } catch (WakeupException e) {
            // The test is over.
        }
    }

    private ClientCommand decode(ConsumerRecord<String, byte[]> source) {
        return Optional.ofNullable(deserializer.deserialize(source.topic(), source.value()))
                .orElseThrow();
    }

    /** All that was asked by a session, in the order of the log if it concerns one scope. */
    List<Asked> askedBy(String sessionId) {
        return asked.stream()
                .filter(one -> one.command().getSessionId().equals(sessionId))
                .toList();
    }

    /** Waits for the first command that fits. */
    Asked await(String sessionId, Predicate<Asked> which) {
        return Awaitility.await("a command of " + sessionId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> askedBy(sessionId).stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the first command of a type. */
    Asked await(String sessionId, String type) {
        return await(sessionId, one -> one.command().getType().equals(type));
    }

    void done(Asked one, String result) {
        answer(one, one.command().getGatewayId(), new CommandDone(Log.bytes(result)));
    }

    void refuse(Asked one, String code, String message) {
        answer(one, one.command().getGatewayId(), new CommandRefused(code, message, null));
    }

    void refuse(Asked one, String code, String message, long retryAfterMs) {
        answer(one, one.command().getGatewayId(), new CommandRefused(code, message, retryAfterMs));
    }

    /** Answers as if another gateway had asked. */
    void doneFor(Asked one, String gatewayId, String result) {
        answer(one, gatewayId, new CommandDone(Log.bytes(result)));
    }

    RecordMetadata write(Asked one, byte[] value) {
        var answer = new ProducerRecord<>(
                Topics.COMMAND_ANSWERS.name(),
                one.command().getAnswerPartition(),
                one.command().getSessionId(),
                value);
        try {
            return producer.send(answer).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(Asked one, String gatewayId, Object outcome) {
        CommandAnswer answer =
                new CommandAnswer(one.command().getId(), one.command().getSessionId(), gatewayId, outcome);
        write(
                one,
                Optional.ofNullable(serializer.serialize(Topics.COMMAND_ANSWERS.name(), answer))
                        .orElseThrow());
    }

    @Override
    public void close() {
        consumer.wakeup();
        producer.close();
        registry.close();
    }
}
