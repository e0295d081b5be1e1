package io.carillon.launcher.live;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows the event topics, the delivery log and the dead letters from now on, and prints a line per record. It reads
 * without a consumer group, so nobody else notices it.
 */
public final class LiveView implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final FollowedPartitions followed;
    private final RecordLine line;
    private final Consumer<String> printer;
    private final Thread thread;
    private volatile boolean closed;

    private LiveView(KafkaConsumer<byte[], byte[]> consumer, RecordLine line, Consumer<String> printer) {
        this.consumer = consumer;
        this.followed = new FollowedPartitions(consumer);
        this.line = line;
        this.printer = printer;
        this.thread = Thread.ofPlatform().name("live-view").unstarted(this::follow);
    }

    /**
     * Starts to follow.
     *
     * @param names names to print instead of user ids
     * @param printer takes one line per record, on the view's own thread
     */
    public static LiveView start(
            String bootstrapServers, String schemaRegistryUrl, Map<String, String> names, Consumer<String> printer) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var view = new LiveView(consumer, new RecordLine(new RecordDecoder(schemaRegistryUrl), names), printer);
        view.thread.start();
        return view;
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                followed.refresh();
                consumer.poll(POLL).forEach(record -> printer.accept(line.of(record)));
            }
        } catch (WakeupException e) {
            // close() asked for it
        }
    }

    /** Stops following and waits for the view's thread. */
    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
