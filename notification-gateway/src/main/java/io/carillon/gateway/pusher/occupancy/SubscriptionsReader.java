package io.carillon.gateway.pusher.occupancy;

import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that reads all of {@code channel.subscriptions}, from its beginning. */
final class SubscriptionsReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final SubscriptionEntries entries;
    private final OccupancyView view;
    private final Duration retryInterval;
    private final Thread thread =
            Thread.ofPlatform().name("carillon-subscriptions").unstarted(this::run);
    private final Map<TopicPartition, Long> ahead = new HashMap<>();
    private boolean assigned;
    private volatile boolean caughtUp;
    private volatile boolean running = true;

    SubscriptionsReader(
            Consumer<byte[], byte[]> consumer,
            SubscriptionEntries entries,
            OccupancyView view,
            Duration retryInterval) {
        this.consumer = consumer;
        this.entries = entries;
        this.view = view;
        this.retryInterval = retryInterval;
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Whether it has read all that was there when it began. */
    boolean caughtUp() {
        return caughtUp;
    }

    private void run() {
        try (consumer) {
            while (running) {
                try {
                    step();
                } catch (WakeupException | InterruptException e) {
                    throw e;
                } catch (KafkaException e) {
                    LOG.warn("Subscriptions can't be read; trying again", e);
                    Thread.sleep(retryInterval);
                }
            }
        } catch (InterruptedException | InterruptException | WakeupException e) {
            LOG.debug("The reader of subscriptions stops");
        } catch (RuntimeException e) {
            LOG.error("The reader of subscriptions failed; the gateway is not live any more", e);
        }
    }

    private void step() throws InterruptedException {
        if (!assigned) {
            assigned = begin();
            if (!assigned) {
                Thread.sleep(retryInterval);
            }
            return;
        }
        take(consumer.poll(POLL));
        if (!caughtUp) {
            ahead.entrySet().removeIf(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
            caughtUp = ahead.isEmpty();
        }
    }

    private boolean begin() {
        List<TopicPartition> names = consumer.partitionsFor(Topics.CHANNEL_SUBSCRIPTIONS.name(), PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(names);
        consumer.seekToBeginning(names);
        ahead.putAll(consumer.endOffsets(names, PATIENCE));
        return !names.isEmpty();
    }

    private void take(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        for (TopicPartition name : batch.partitions()) {
            for (ConsumerRecord<byte[], byte[]> entry : batch.records(name)) {
                if (!take(entry)) {
                    consumer.seek(name, entry.offset());
                    break;
                }
            }
        }
    }

    private boolean take(ConsumerRecord<byte[], byte[]> entry) throws InterruptedException {
        try {
            view.take(entries.read(entry));
            return true;
        } catch (RegistryUnavailableException e) {
            LOG.warn("Subscriptions wait: {}", e.getMessage());
            Thread.sleep(retryInterval);
            return false;
        }
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
