package io.carillon.gateway.pusher.log;

import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that follows {@code channel.notifications}. It polls, hands on what it got, and between two polls runs
 * tasks: at that moment everything before a partition's next offset has been handed on and nothing after it.
 */
final class ChannelLogReader implements ChannelTasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelLogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Consumer<byte[], byte[]> consumer;
    private final FollowedPartitions followed;
    private final ChannelDelivery delivery;
    private final ScheduledExecutorService timer;
    private final Duration retryInterval;
    private final InstantSource clock;
    private final Thread thread = Thread.ofPlatform().name("carillon-channels").unstarted(this::run);
    private volatile boolean running = true;

    ChannelLogReader(
            Consumer<byte[], byte[]> consumer,
            FollowedPartitions followed,
            ChannelDelivery delivery,
            ScheduledExecutorService timer,
            Duration retryInterval,
            InstantSource clock) {
        this.consumer = consumer;
        this.followed = followed;
        this.delivery = delivery;
        this.timer = timer;
        this.retryInterval = retryInterval;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.isAlive();
    }

    @Override
    public void soon(Runnable task) {
        tasks.add(task);
        consumer.wakeup();
    }

    @Override
    public void later(Runnable task) {
        var _ = timer.schedule(() -> soon(task), retryInterval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Like {@link #soon}, for what may wait until the poll under way ends by itself. */
    void whenConvenient(Runnable task) {
        tasks.add(task);
    }

    private void run() {
        try (consumer) {
            while (running) {
                runTasks();
                followed.tidy(clock.instant());
                if (consumer.assignment().isEmpty()) {
                    awaitTask();
                } else {
                    poll();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("The reader of channels stops");
        } catch (RuntimeException e) {
            LOG.error("The reader of channels failed; the gateway is not live any more", e);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void awaitTask() throws InterruptedException {
        Runnable task = tasks.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (task != null) {
            task.run();
        }
    }

    private void poll() throws InterruptedException {
        try {
            deliver(consumer.poll(POLL));
        } catch (WakeupException e) {
            LOG.trace("Woken for a task");
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("The log does not hold the next records of {} any more; going on at its end", e.partitions());
            followed.lost(e.partitions());
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.error("Channels can't be read; trying again", e);
            Thread.sleep(retryInterval);
        }
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
                later(() -> followed.wake(partition.number()));
                return;
            }
        }
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            thread.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
