package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.log.LogThread;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that reads all of {@code channel.subscriptions}, from its beginning. */
final class SubscriptionsReader implements LogThread.Reading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionsReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final SubscriptionEntries entries;
    private final OccupancyView view;
    private final Duration retryInterval;
    private final LogThread thread;
    private final Map<TopicPartition, Long> ahead = new HashMap<>();
    private boolean assigned;
    private volatile boolean caughtUp;

    SubscriptionsReader(
            Consumer<byte[], byte[]> consumer,
            SubscriptionEntries entries,
            OccupancyView view,
            Duration retryInterval) {
        this.consumer = consumer;
        this.entries = entries;
        this.view = view;
        this.retryInterval = retryInterval;
        this.thread = new LogThread("subscriptions", consumer, retryInterval, this);
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.alive();
    }

    /** Whether it has read all that was there when it began. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void step() throws InterruptedException {
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
    public void lost(Set<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        view.lost();
    }

    @Override
    public void close() {
        thread.close();
    }
}
