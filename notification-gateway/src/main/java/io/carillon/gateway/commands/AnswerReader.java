package io.carillon.gateway.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.log.LogThread;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads this gateway's partition of {@code command.answers}, from where it ended when the gateway
 * started. The partition is told only once that position is fixed: no answer to a command that names it can be missed.
 */
final class AnswerReader implements LogThread.Reading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final GatewayId gateway;
    private final CommandAnswers answers;
    private final Duration retryInterval;
    private final LogThread thread;
    private volatile OptionalInt partition = OptionalInt.empty();

    /** @param consumer without a group, and without a position to fall back to */
    AnswerReader(Consumer<byte[], byte[]> consumer, GatewayId gateway, CommandAnswers answers, Duration retryInterval) {
        this.consumer = consumer;
        this.gateway = gateway;
        this.answers = answers;
        this.retryInterval = retryInterval;
        this.thread = new LogThread("answers", consumer, retryInterval, this);
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.alive();
    }

    /** The partition to be answered in; empty until it is read. */
    OptionalInt partition() {
        return partition;
    }

    @Override
    public void step() throws InterruptedException {
        if (partition.isPresent()) {
            poll();
        } else if (!position()) {
            Thread.sleep(retryInterval);
        }
    }

    private boolean position() {
        List<PartitionInfo> all = consumer.partitionsFor(Topics.COMMAND_ANSWERS.name(), PATIENCE);
        if (all.isEmpty()) {
            return false;
        }
        int mine = Utils.toPositive(Utils.murmur2(gateway.value().getBytes(UTF_8))) % all.size();
        TopicPartition name = new TopicPartition(Topics.COMMAND_ANSWERS.name(), mine);
        consumer.assign(List.of(name));
        consumer.seekToEnd(List.of(name));
        long end = consumer.position(name, PATIENCE);
        partition = OptionalInt.of(mine);
        LOG.atInfo()
                .addKeyValue("gateway_id", gateway.value())
                .addKeyValue("partition", mine)
                .addKeyValue("offset", end)
                .log("Answers to commands are read");
        return true;
    }

    private void poll() throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
            try {
                answers.take(entry);
            } catch (RegistryUnavailableException e) {
                LOG.warn("Answers to commands wait: {}", e.getMessage());
                consumer.seek(new TopicPartition(entry.topic(), entry.partition()), entry.offset());
                Thread.sleep(retryInterval);
                return;
            }
        }
    }

    /** Which of its commands were answered nobody knows then: those who asked are told that their time is over. */
    @Override
    public void lost(Set<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void close() {
        thread.close();
    }
}
