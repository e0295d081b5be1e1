package io.carillon.gateway.pusher.log;

import io.carillon.gateway.log.LogTasks;
import io.carillon.gateway.log.LogThread;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows {@code channel.notifications} on the one thread that does: hands on what it polls. */
final class ChannelLogReader implements LogThread.Reading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelLogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final FollowedPartitions followed;
    private final ChannelDelivery delivery;
    private final InstantSource clock;
    private final LogThread thread;

    ChannelLogReader(
            Consumer<byte[], byte[]> consumer,
            FollowedPartitions followed,
            ChannelDelivery delivery,
            Duration retryInterval,
            InstantSource clock) {
        this.consumer = consumer;
        this.followed = followed;
        this.delivery = delivery;
        this.clock = clock;
        this.thread = new LogThread("channel-events", consumer, retryInterval, this);
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

    @Override
    public void step() throws InterruptedException {
        followed.tidy(clock.instant());
        if (consumer.assignment().isEmpty()) {
            thread.awaitTask(POLL);
        } else {
            deliver(consumer.poll(POLL));
        }
    }

    /** Channels promise nothing of what was: they go on at the end. */
    @Override
    public void lost(Set<TopicPartition> partitions) {
        followed.lost(partitions);
    }

    private void deliver(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition name : batch.partitions()) {
            Followed partition = followed.get(name.partition());
            if (partition != null) {
                deliver(partition, batch.records(name));
            }
        }
    }

    private void deliver(Followed partition, List<ConsumerRecord<byte[], byte[]>> entries) {
        for (ConsumerRecord<byte[], byte[]> entry : entries) {
            try {
                delivery.deliver(partition, entry);
            } catch (RegistryUnavailableException e) {
                LOG.atWarn()
                        .addKeyValue("partition", partition.number())
                        .addKeyValue("offset", entry.offset())
                        .log("Channels rest: {}", e.getMessage());
                followed.rest(partition.number(), entry.offset());
                thread.later(() -> followed.wake(partition.number()));
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
