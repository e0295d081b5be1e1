package io.carillon.gateway.log;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads a topic of which nothing is committed, step by step until it is closed. What Kafka can't do now is tried again;
 * anything else ends it, and then only a restart helps.
 */
public final class LogThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogThread.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

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

        /** The topic doesn't hold the next records of these partitions: it was deleted, or is another one of its name. */
        void lost(Set<TopicPartition> partitions);
    }

    /**
     * A thread that has not been started.
     *
     * @param what the topic holds, in a word or two; also part of the thread's name
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

    private void run() {
        try (consumer) {
            while (running) {
                step();
            }
        } catch (InterruptedException | InterruptException | WakeupException e) {
            LOG.debug("The reader of {} stops", what);
        } catch (RuntimeException e) {
            LOG.error("The reader of {} failed; the gateway is not live any more", what, e);
        }
    }

    private void step() throws InterruptedException {
        try {
            reading.step();
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("The {} of {} were deleted or created anew; reading what is there", what, e.partitions());
            consumer.seekToBeginning(e.partitions());
            reading.lost(e.partitions());
        } catch (KafkaException e) {
            LOG.warn("The {} can't be read; trying again", what, e);
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
