package io.carillon.chat.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.commandlog.Asker;
import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAuthority;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks through {@code chat.commands}, as gateways do for their sessions. */
final class KafkaCommandRequests implements CommandRequests {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaCommandRequests.class);
    private static final String SOURCE = "/carillon/chat-service";
    private static final String TOPIC = Topics.CHAT_COMMANDS.name();

    private final Producer<byte[], byte[]> producer;
    private final Serializer<ClientCommand> serializer;
    private final String instanceId;
    private final Supplier<OptionalInt> answerPartition;
    private final OpenRequests open;
    private final Clock clock;

    KafkaCommandRequests(
            Producer<byte[], byte[]> producer,
            Serializer<ClientCommand> serializer,
            String instanceId,
            Supplier<OptionalInt> answerPartition,
            OpenRequests open,
            Clock clock) {
        this.producer = producer;
        this.serializer = serializer;
        this.instanceId = instanceId;
        this.answerPartition = answerPartition;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Reply> ask(Question question) {
        OptionalInt partition = answerPartition.get();
        if (partition.isEmpty()) {
            return CompletableFuture.completedFuture(new Reply.Unavailable());
        }
        String requestId = Ids.next("req");
        CompletableFuture<Reply> reply = open.open(requestId);
        try {
            send(command(question, requestId, partition.getAsInt()), question, requestId);
        } catch (KafkaException e) {
            report(question, e);
            open.close(requestId, new Reply.Unavailable());
        }
        return reply;
    }

    /** What fails at once never left the producer. What fails later may have arrived nevertheless. */
    private void send(ClientCommand command, Question question, String requestId) {
        var record =
                new ProducerRecord<>(TOPIC, question.scope().getBytes(UTF_8), serializer.serialize(TOPIC, command));
        new EventMetadata(
                        command.getId(),
                        command.getSchema().getFullName(),
                        SOURCE,
                        command.getReceivedAt(),
                        question.scope(),
                        null,
                        question.traceparent())
                .writeTo(record.headers());
        Thread asking = Thread.currentThread();
        var _ = producer.send(record, (_, problem) -> {
            if (problem != null) {
                report(question, problem);
                if (Thread.currentThread().equals(asking)) {
                    open.close(requestId, new Reply.Unavailable());
                }
            }
        });
    }

    private ClientCommand command(Question question, String requestId, int partition) {
        Asker asker = question.asker();
        Instant now = clock.instant();
        return ClientCommand.newBuilder()
                .setId(RequestId.of(question))
                .setType(question.type())
                .setData(ByteBuffer.wrap(question.data().toString().getBytes(UTF_8)))
                .setUserId(asker.userId())
                .setDisplayName(asker.displayName())
                .setAuthority(authority(asker))
                .setSessionId(requestId)
                .setDeviceId("rest")
                .setGatewayId(instanceId)
                .setAnswerPartition(partition)
                .setReceivedAt(now)
                .build();
    }

    private static CommandAuthority authority(Asker asker) {
        return switch (asker.authority()) {
            case USER -> CommandAuthority.user;
            case SERVICE -> CommandAuthority.service;
            case SYSTEM_ADMIN -> CommandAuthority.system_admin;
        };
    }

    private static void report(Question question, Exception problem) {
        LOG.atWarn()
                .addKeyValue("type", question.type())
                .addKeyValue("scope", question.scope())
                .log("A command was not acknowledged by Kafka: {}", problem.toString());
    }
}
