package io.carillon.gateway.delivery;

import io.carillon.gateway.log.LogTasks;
import io.carillon.gateway.log.LogThread;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the delivery log on the one thread that does: delivers what it polls, and between two polls does what is due. */
final class LiveReader implements LogThread.Reading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final LivePartitions partitions;
    private final RecordDelivery delivery;
    private final Positions positions;
    private final DeliveryMetrics metrics;
    private final LogThread thread;
    private volatile int resting;

    LiveReader(
            Consumer<byte[], byte[]> consumer,
            LivePartitions partitions,
            RecordDelivery delivery,
            Positions positions,
            DeliveryMetrics metrics,
            Duration retryInterval) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.delivery = delivery;
        this.positions = positions;
        this.metrics = metrics;
        this.thread = new LogThread("notifications", consumer, retryInterval, this);
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.alive();
    }

    LogTasks tasks() {
        return thread;
    }

    /** Partitions that wait for the schema registry. */
    int resting() {
        return resting;
    }

    @Override
    public void step() throws InterruptedException {
        partitions.tidy();
        positions.tellSome();
        metrics.following(partitions.all());
        if (consumer.assignment().isEmpty()) {
            thread.awaitTask(POLL);
        } else {
            deliver(consumer.poll(POLL));
        }
    }

    private void deliver(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition name : batch.partitions()) {
            LivePartition partition = partitions.get(name.partition());
            if (partition != null) {
                deliver(partition, batch.records(name));
            }
        }
        metrics.behind(consumer.assignment().stream()
                .mapToLong(name -> consumer.currentLag(name).orElse(0))
                .max()
                .orElse(0));
    }

    private void deliver(LivePartition partition, List<ConsumerRecord<byte[], byte[]>> entries) {
        for (ConsumerRecord<byte[], byte[]> entry : entries) {
            try {
                delivery.deliver(partition, entry);
            } catch (RegistryUnavailableException e) {
                rest(partition, entry.offset(), e);
                return;
            }
        }
    }

    private void rest(LivePartition partition, long offset, RegistryUnavailableException why) {
        LOG.atWarn()
                .addKeyValue("partition", partition.number())
                .addKeyValue("offset", offset)
                .log("Delivery rests: {}", why.getMessage());
        partitions.rest(partition, offset);
        countResting();
        thread.later(() -> {
            partitions.wake(partition);
            countResting();
        });
    }

    private void countResting() {
        resting = (int) partitions.all().stream().filter(LivePartition::resting).count();
    }

    /** The sessions of these partitions resume; their cursors decide whether they have missed something. */
    @Override
    public void lost(Set<TopicPartition> lost) {
        for (TopicPartition name : lost) {
            LivePartition partition = partitions.get(name.partition());
            if (partition != null) {
                partitions.lost(partition);
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
