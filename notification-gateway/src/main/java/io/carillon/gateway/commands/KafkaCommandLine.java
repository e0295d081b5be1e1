package io.carillon.gateway.commands;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends commands through Kafka. The producer must not wait for anything when it is given a record (
 * {@code max.block.ms=0}): that is for {@link CommandPreparation} to make possible. Thread-safe.
 */
final class KafkaCommandLine implements CommandLine {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaCommandLine.class);

    private final Producer<String, byte[]> producer;
    private final CommandEncoder encoder;
    private final CommandPreparation preparation;
    private final Supplier<OptionalInt> answerPartition;

    KafkaCommandLine(
            Producer<String, byte[]> producer,
            CommandEncoder encoder,
            CommandPreparation preparation,
            Supplier<OptionalInt> answerPartition) {
        this.producer = producer;
        this.encoder = encoder;
        this.preparation = preparation;
        this.answerPartition = answerPartition;
    }

    @Override
    public boolean ready() {
        return preparation.done() && answerPartition.get().isPresent();
    }

    @Override
    public void send(OpenCommand command, ObjectNode data, Runnable lost) {
        try {
            send(command, encoder.encode(command, data, answerPartition.get().orElseThrow()), lost);
        } catch (KafkaException | IllegalStateException e) {
            // The record does not fit its schema, or the producer is closed because the gateway stops.
            report(command, e);
            lost.run();
        }
    }

    /** What fails at once never left the producer. What fails later may have arrived nevertheless. */
    private void send(OpenCommand command, ProducerRecord<String, byte[]> encoded, Runnable lost) {
        Thread asking = Thread.currentThread();
        var _ = producer.send(encoded, (metadata, problem) -> {
            if (problem != null) {
                report(command, problem);
                if (Thread.currentThread().equals(asking) || neverWritten(problem)) {
                    lost.run();
                }
            }
        });
    }

    private static boolean neverWritten(Exception problem) {
        return problem instanceof RecordTooLargeException
                || problem instanceof AuthorizationException
                || problem instanceof InvalidTopicException;
    }

    private static void report(OpenCommand command, Exception problem) {
        LOG.atWarn()
                .addKeyValue("command_id", command.id())
                .addKeyValue("session_id", command.caller().sessionId())
                .addKeyValue("type", command.frame().type())
                .log("A command was not acknowledged by Kafka: {}", problem.toString());
    }
}
