package io.carillon.gateway.delivery;

import io.carillon.gateway.config.DeliverySettings;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
 * The one thread that follows the delivery log. It polls, delivers what it got, and between two polls runs tasks: at
 * that moment everything before a partition's next offset has been delivered and nothing after it.
 */
final class LiveReader implements LiveTasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Consumer<byte[], byte[]> consumer;
    private final LivePartitions partitions;
    private final RecordDelivery delivery;
    private final Positions positions;
    private final DeliveryMetrics metrics;
    private final DeliverySettings settings;
    private final ScheduledExecutorService scheduler;
    private final Thread thread = Thread.ofPlatform().name("carillon-live").unstarted(this::run);
    private volatile boolean running = true;
    private volatile int resting;

    LiveReader(
            Consumer<byte[], byte[]> consumer,
            LivePartitions partitions,
            RecordDelivery delivery,
            Positions positions,
            DeliveryMetrics metrics,
            DeliverySettings settings,
            ScheduledExecutorService scheduler) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.delivery = delivery;
        this.positions = positions;
        this.metrics = metrics;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Partitions that wait for the schema registry. */
    int resting() {
        return resting;
    }

    @Override
    public void soon(Runnable task) {
        tasks.add(task);
        consumer.wakeup();
    }

    /** Like {@link #soon}, for what may wait until the poll under way ends by itself. */
    void whenConvenient(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Runnable task) {
        var _ = scheduler.schedule(() -> soon(task), settings.retryInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try (consumer) {
            while (running) {
                runTasks();
                partitions.tidy();
                positions.tellSome();
                metrics.following(partitions.all());
                if (consumer.assignment().isEmpty()) {
                    awaitTask();
                } else {
                    poll();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("The live reader stops");
        } catch (RuntimeException e) {
            LOG.error("The live reader failed; the gateway is not live any more", e);
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
            lose(e.partitions());
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.error("The delivery log can't be read; trying again", e);
            Thread.sleep(settings.retryInterval());
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
        later(() -> {
            partitions.wake(partition);
            countResting();
        });
    }

    private void countResting() {
        resting = (int) partitions.all().stream().filter(LivePartition::resting).count();
    }

    private void lose(Set<TopicPartition> lost) {
        LOG.warn("The log does not hold the next records of {} any more; its sessions resume", lost);
        for (TopicPartition name : lost) {
            LivePartition partition = partitions.get(name.partition());
            if (partition != null) {
                partitions.lost(partition);
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
