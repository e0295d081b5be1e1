package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.commandlog.Command;
import io.carillon.commandlog.Refusal;
import io.carillon.commandlog.ReturnAddress;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.schemas.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what became of commands, in the partition that whoever asked reads ({@code docs/topics.md}). Thread-safe. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String TOPIC = Topics.COMMAND_ANSWERS.name();

    private final Producer<byte[], byte[]> producer;
    private final Serializer<CommandAnswer> serializer;

    Answers(Producer<byte[], byte[]> producer, Serializer<CommandAnswer> serializer) {
        this.producer = producer;
        this.serializer = serializer;
    }

    /** @param data a JSON object */
    void done(Command command, String data, Runnable told) {
        send(command, new CommandDone(ByteBuffer.wrap(data.getBytes(UTF_8))), told);
    }

    void refused(Command command, Refusal refusal, Runnable told) {
        Long retryAfter = refusal.retryAfter().map(Duration::toMillis).orElse(null);
        send(command, new CommandRefused(refusal.code(), refusal.message(), retryAfter), told);
    }

    private void send(Command command, Object outcome, Runnable told) {
        ReturnAddress address = command.answerTo();
        CommandAnswer answer = CommandAnswer.newBuilder()
                .setCommandId(command.id())
                .setSessionId(address.sessionId())
                .setGatewayId(address.gatewayId())
                .setOutcome(outcome)
                .build();
        var record = new ProducerRecord<>(
                TOPIC, address.partition(), address.sessionId().getBytes(UTF_8), serializer.serialize(TOPIC, answer));
        var _ = producer.send(record, (_, problem) -> {
            if (problem != null) {
                report(command, problem);
            }
            told.run();
        });
    }

    /** Nobody waits for it any more: whoever asked was told that there is no answer, and may ask again. */
    private static void report(Command command, Exception problem) {
        LOG.atWarn()
                .addKeyValue("command_id", command.id())
                .addKeyValue("session_id", command.answerTo().sessionId())
                .addKeyValue("type", command.type())
                .log("An answer was not acknowledged by Kafka: {}", problem.toString());
    }
}
