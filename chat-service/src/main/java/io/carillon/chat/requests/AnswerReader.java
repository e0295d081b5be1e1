package io.carillon.chat.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.chat.requests.CommandRequests.Reply;
import io.carillon.commandlog.Refusal;
import io.carillon.delivery.CommandAnswer;
import io.carillon.delivery.CommandDone;
import io.carillon.delivery.CommandRefused;
import io.carillon.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads one partition of {@code command.answers}, as gateways do: from where it ended when this instance started.
 * The partition is told only once that position is fixed, so no answer to a command that names it can be missed.
 */
final class AnswerReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);
    private static final String TOPIC = Topics.COMMAND_ANSWERS.name();
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<? extends IndexedRecord> values;
    private final String instanceId;
    private final OpenRequests open;
    private final Thread thread = Thread.ofPlatform().name("carillon-answers").unstarted(this::run);
    private volatile OptionalInt partition = OptionalInt.empty();
    private volatile boolean running = true;

    /** @param consumer without a group, and without a position to fall back to */
    AnswerReader(
            Consumer<byte[], byte[]> consumer,
            Deserializer<? extends IndexedRecord> values,
            String instanceId,
            OpenRequests open) {
        this.consumer = consumer;
        this.values = values;
        this.instanceId = instanceId;
        this.open = open;
    }

    void start() {
        thread.start();
    }

    /** The partition to be answered in; empty until it is read, and when it isn't any more. */
    OptionalInt partition() {
        return thread.isAlive() ? partition : OptionalInt.empty();
    }

    private void run() {
        try (consumer) {
            while (running) {
                step();
            }
        } catch (InterruptedException | InterruptException | WakeupException e) {
            LOG.debug("The reader of answers stops");
        } catch (RuntimeException e) {
            LOG.error("The reader of answers failed; the service is not ready any more", e);
        }
    }

    private void step() throws InterruptedException {
        try {
            if (partition.isPresent()) {
                consumer.poll(POLL).forEach(this::take);
            } else if (!position()) {
                Thread.sleep(RETRY);
            }
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("The answers of {} were deleted or created anew; reading what is there", e.partitions());
            consumer.seekToBeginning(e.partitions());
        } catch (KafkaException e) {
            LOG.warn("Answers can't be read; trying again: {}", e.toString());
            Thread.sleep(RETRY);
        }
    }

    private boolean position() {
        int all = consumer.partitionsFor(TOPIC, PATIENCE).size();
        if (all == 0) {
            return false;
        }
        int mine = Utils.toPositive(Utils.murmur2(instanceId.getBytes(UTF_8))) % all;
        TopicPartition name = new TopicPartition(TOPIC, mine);
        consumer.assign(List.of(name));
        consumer.seekToEnd(List.of(name));
        long end = consumer.position(name, PATIENCE);
        partition = OptionalInt.of(mine);
        LOG.atInfo().addKeyValue("partition", mine).addKeyValue("offset", end).log("Answers are read");
        return true;
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        try {
            if (values.deserialize(entry.topic(), entry.value()) instanceof CommandAnswer answer
                    && answer.getGatewayId().equals(instanceId)) {
                open.close(answer.getSessionId(), reply(answer));
            }
        } catch (SerializationException e) {
            // Whoever waits for it hears that no answer has come, which is true.
            LOG.atWarn()
                    .addKeyValue("partition", entry.partition())
                    .addKeyValue("offset", entry.offset())
                    .log("An answer can't be read: {}", e.getMessage());
        }
    }

    private static Reply reply(CommandAnswer answer) {
        return switch (answer.getOutcome()) {
            case CommandDone done ->
                new Reply.Done(UTF_8.decode(done.getData().duplicate()).toString());
            case CommandRefused refused ->
                new Reply.Refused(new Refusal(
                        refused.getCode(),
                        refused.getMessage(),
                        Optional.ofNullable(refused.getRetryAfterMs()).map(Duration::ofMillis)));
            default -> throw new SerializationException("the answer has an outcome of an unknown kind");
        };
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
