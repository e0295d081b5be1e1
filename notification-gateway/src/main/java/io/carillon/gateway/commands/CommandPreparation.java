package io.carillon.gateway.commands;

import io.carillon.delivery.ClientCommand;
import io.carillon.schemas.registry.AvroSerializer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out, once and before the first command, all that sending one needs, so that no socket's thread ever waits for
 * Kafka or the registry: where the topics' partitions are and which ids the schema has. Tries until it succeeds.
 */
final class CommandPreparation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandPreparation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Set<String> topics;
    private final Admin admin;
    private final Producer<String, byte[]> producer;
    private final AvroSerializer<ClientCommand> serializer;
    private final Duration retryInterval;
    private final Thread thread =
            Thread.ofVirtual().name("carillon-command-preparation").unstarted(this::run);
    private volatile Optional<String> problem = Optional.of("commands have not been prepared yet");

    CommandPreparation(
            Set<String> topics,
            Admin admin,
            Producer<String, byte[]> producer,
            AvroSerializer<ClientCommand> serializer,
            Duration retryInterval) {
        this.topics = topics;
        this.admin = admin;
        this.producer = producer;
        this.serializer = serializer;
        this.retryInterval = retryInterval;
    }

    void start() {
        thread.start();
    }

    boolean done() {
        return problem.isEmpty();
    }

    /** What is missing, in words; empty when all is there. */
    Optional<String> problem() {
        return problem;
    }

    private void run() {
        try {
            while (!prepare()) {
                Thread.sleep(retryInterval);
            }
        } catch (InterruptedException e) {
            LOG.debug("The preparation of commands stops");
        }
    }

    private boolean prepare() throws InterruptedException {
        try {
            requireTopics();
            topics.forEach(topic -> serializer.prepare(topic, ClientCommand.getClassSchema()));
            awaitPartitions();
            problem = Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Optional<String> now = Optional.of("commands can't be sent: " + rootOf(e));
            if (!now.equals(problem)) {
                LOG.info("Not ready: {}", now.get());
            }
            problem = now;
        }
        return done();
    }

    /** A producer that asks for a missing topic makes some brokers create it, with settings of their own. */
    private void requireTopics() throws ExecutionException, InterruptedException, TimeoutException {
        var _ = admin.describeTopics(topics).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitPartitions() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!topics.stream()
                .filter(topic -> !partitionsKnown(topic))
                .toList()
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Kafka does not say where the partitions of " + topics + " are");
            }
            Thread.sleep(GLANCE);
        }
    }

    /** A producer that never waits has to be asked again; the question is what makes it find out. */
    private boolean partitionsKnown(String topic) {
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (RetriableException e) {
            return false;
        }
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : e.getCause();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
