package io.carillon.gateway.log;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads a topic of which nothing is committed, step by step until it is closed, and runs tasks between the steps. What Kafka
 * can't do now is tried again; anything else ends it, and then only a restart helps.
 */
public final class LogThread implements LogTasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogThread.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final BlockingDeque<Runnable> tasks = new LinkedBlockingDeque<>();
    private final Consumer<byte[], byte[]> consumer;
    private final String what;
    private final Duration retryInterval;
    private final Reading reading;
    private final Thread thread;
    private volatile boolean running = true;

    /** What is done with a topic. */
    public interface Reading {

        /** A poll and what comes of it, or what has to be known before the first. */
        void step() throws InterruptedException;

        /**
         * The topic doesn't hold the next records of these partitions: they were deleted, or it is another one of its name. They have to get another
         * position, or be let go of.
         */
        void lost(Set<TopicPartition> partitions);
    }

    /**
     * A thread that has not been started.
     *
     * @param what the topic holds, in a word; also part of the thread's name
     * @param consumer without a group, and without a position to fall back to; closed by the thread
     */
    public LogThread(String what, Consumer<byte[], byte[]> consumer, Duration retryInterval, Reading reading) {
        this.what = what;
        this.consumer = consumer;
        this.retryInterval = retryInterval;
        this.reading = reading;
        this.thread = Thread.ofPlatform().name("carillon-" + what).unstarted(this::run);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Whether it reads. */
    public boolean alive() {
        return thread.isAlive();
    }

    @Override
    public void soon(Runnable task) {
        tasks.add(task);
        consumer.wakeup();
    }

    @Override
    public void whenConvenient(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Runnable task) {
        CompletableFuture.delayedExecutor(retryInterval.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> soon(task));
    }

    /** Lets a step wait for a task, for want of something to poll. */
    public void awaitTask(Duration atMost) throws InterruptedException {
        Runnable task = tasks.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (task != null) {
            tasks.addFirst(task);
        }
    }

    private void run() {
        try (consumer) {
            while (running) {
                runTasks();
                step();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("The reader of {} stops", what);
        } catch (RuntimeException e) {
            LOG.error("The reader of {} failed; the gateway is not live any more", what, e);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void step() throws InterruptedException {
        try {
            reading.step();
        } catch (WakeupException e) {
            LOG.trace("Woken for a task, or to stop");
        } catch (InterruptException e) {
            throw e;
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("The next {} of {} are not there any more; the log was cut or created anew", what, e.partitions());
            reading.lost(e.partitions());
        } catch (KafkaException e) {
            LOG.error("The {} can't be read; trying again", what, e);
            Thread.sleep(retryInterval);
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
