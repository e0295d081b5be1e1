package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads commands and says how far they are done. It never works on one itself, so a scope that waits for a
 * server holds up nobody else.
 */
final class CommandReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Lanes lanes;
    private final CommandWork work;
    private final LookBack lookBack;
    private final Shares shares;
    private final Thread thread = Thread.ofPlatform().name("carillon-commands").unstarted(this::run);
    private volatile boolean running = true;

    CommandReader(
            Consumer<byte[], byte[]> consumer,
            String topic,
            Lanes lanes,
            CommandWork work,
            PartitionListener listener,
            LookBack lookBack) {
        this.consumer = consumer;
        this.topic = topic;
        this.lanes = lanes;
        this.work = work;
        this.lookBack = lookBack;
        this.shares = new Shares(consumer, topic, listener, lookBack);
    }

    /** Does nothing any more once it is closed. */
    synchronized void start() {
        if (running) {
            thread.start();
        }
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Commands that are read and not done. */
    int waiting() {
        return shares.waiting();
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(topic), shares);
            while (running) {
                step();
            }
            shares.giveUpAll();
        } catch (WakeupException | InterruptException e) {
            LOG.debug("The reader of commands stops");
        } catch (RuntimeException e) {
            LOG.error("The reader of commands failed; the service is not live any more", e);
        }
    }

    private void step() {
        try {
            shares.takeUp();
            consumer.poll(POLL).forEach(this::accept);
            shares.keepPlaces();
            shares.balance();
        } catch (WakeupException | InterruptException e) {
            if (running) {
                throw e;
            }
        } catch (KafkaException e) {
            LOG.warn("Commands can't be read; trying again", e);
            rest();
        }
    }

    private void accept(ConsumerRecord<byte[], byte[]> entry) {
        Share share = shares.of(new TopicPartition(entry.topic(), entry.partition()));
        if (share.isBehind(entry.offset())) {
            lanes.submit(laneOf(entry), () -> lookBack.show(entry));
            return;
        }
        share.accepted(entry.offset());
        lanes.submit(laneOf(entry), () -> work.run(entry, share));
    }

    private static String laneOf(ConsumerRecord<byte[], byte[]> entry) {
        return entry.key() == null ? "" : new String(entry.key(), UTF_8);
    }

    private static void rest() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives everything up in good order. */
    @Override
    public void close() {
        synchronized (this) {
            running = false;
            if (thread.getState() == Thread.State.NEW) {
                consumer.close();
                return;
            }
        }
        try {
            thread.join(Shares.LONGEST_FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
