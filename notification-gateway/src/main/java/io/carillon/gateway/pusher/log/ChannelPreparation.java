package io.carillon.gateway.pusher.log;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.ChannelGateway;
import io.carillon.delivery.ChannelSubscribers;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out, once and before the first record, all that writing one needs, so that no socket's thread ever waits for
 * Kafka or the registry. Tries until it succeeds.
 */
public final class ChannelPreparation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelPreparation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> TOPICS =
            List.of(Topics.CHANNEL_NOTIFICATIONS.name(), Topics.CHANNEL_SUBSCRIPTIONS.name());

    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final AvroSerializer<SpecificRecord> serializer;
    private final Duration retryInterval;
    private final Thread thread =
            Thread.ofVirtual().name("carillon-channel-preparation").unstarted(this::run);
    private volatile Optional<String> problem = Optional.of("channels have not been prepared yet");

    /** Prepares the given producer and serializer. */
    public ChannelPreparation(
            Admin admin,
            Producer<byte[], byte[]> producer,
            AvroSerializer<SpecificRecord> serializer,
            Duration retryInterval) {
        this.admin = admin;
        this.producer = producer;
        this.serializer = serializer;
        this.retryInterval = retryInterval;
    }

    /** Starts. */
    public void start() {
        thread.start();
    }

    /** What is missing, in words; empty when all is there. */
    public Optional<String> problem() {
        return problem;
    }

    private void run() {
        try {
            while (problem.isPresent()) {
                prepare();
                if (problem.isPresent()) {
                    Thread.sleep(retryInterval);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The preparation of channels stops");
        }
    }

    private void prepare() throws InterruptedException {
        try {
            var _ = admin.describeTopics(TOPICS).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            serializer.prepare(Topics.CHANNEL_NOTIFICATIONS.name(), ChannelEvent.getClassSchema());
            serializer.prepare(Topics.CHANNEL_SUBSCRIPTIONS.name(), ChannelSubscribers.getClassSchema());
            serializer.prepare(Topics.CHANNEL_SUBSCRIPTIONS.name(), ChannelGateway.getClassSchema());
            // A producer that never waits has to be asked until it knows; the question is what makes it find out.
            TOPICS.forEach(producer::partitionsFor);
            problem = Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Throwable root = e.getCause() == null ? e : e.getCause();
            problem = Optional.of("channels can't be written to: " + root);
            LOG.debug("Not ready: {}", problem.get());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
