package io.carillon.gateway.pusher.webhooks;

import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that turns the log into webhooks, as one of a group: each partition is read by one gateway. It never waits
 * for receivers, and commits what they have got.
 */
final class WebhookReader implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Set<String> topics;
    private final WebhookRecords records;
    private final List<Hook> hooks;
    private final Duration retryInterval;
    private final int maxWaiting;
    private final Progress progress = new Progress();
    private final Map<TopicPartition, Long> told = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("carillon-webhooks").unstarted(this::run);
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private volatile boolean running = true;

    WebhookReader(
            Consumer<byte[], byte[]> consumer,
            Set<String> topics,
            WebhookRecords records,
            List<Hook> hooks,
            Duration retryInterval,
            int maxWaiting) {
        this.consumer = consumer;
        this.topics = topics;
        this.records = records;
        this.hooks = hooks;
        this.retryInterval = retryInterval;
        this.maxWaiting = maxWaiting;
    }

    void start() {
        hooks.forEach(Hook::start);
        thread.start();
    }

    boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(topics, this);
            while (running) {
                try {
                    step();
                } catch (WakeupException | InterruptException e) {
                    throw e;
                } catch (KafkaException e) {
                    LOG.warn("Webhooks can't be read; trying again", e);
                    Thread.sleep(retryInterval);
                }
            }
        } catch (InterruptedException | InterruptException | WakeupException e) {
            LOG.debug("The reader of webhooks stops");
        } catch (RuntimeException e) {
            LOG.error("The reader of webhooks failed; the gateway is not live any more", e);
        }
    }

    private void step() throws InterruptedException {
        if (progress.waiting() >= maxWaiting) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        take(consumer.poll(POLL));
        Map<TopicPartition, OffsetAndMetadata> now = progress.offsets();
        if (!now.equals(committed)) {
            committed = now;
            consumer.commitAsync(now, null);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
        for (TopicPartition name : batch.partitions()) {
            for (ConsumerRecord<byte[], byte[]> entry : batch.records(name)) {
                if (!take(name, entry)) {
                    consumer.seek(name, entry.offset());
                    break;
                }
            }
        }
    }

    private boolean take(TopicPartition name, ConsumerRecord<byte[], byte[]> entry) throws InterruptedException {
        try {
            List<WebhookEvent> events = records.read(entry);
            if (entry.offset() >= told.getOrDefault(name, 0L)) {
                deliver(name, entry.offset(), events);
            }
            return true;
        } catch (RegistryUnavailableException e) {
            LOG.warn("Webhooks wait: {}", e.getMessage());
            Thread.sleep(retryInterval);
            return false;
        }
    }

    private record Delivery(Hook hook, WebhookEvent event) {}

    private void deliver(TopicPartition name, long offset, List<WebhookEvent> events) {
        List<Delivery> deliveries = events.stream()
                .flatMap(event ->
                        hooks.stream().filter(hook -> hook.wants(event)).map(hook -> new Delivery(hook, event)))
                .toList();
        progress.read(name, offset, deliveries.size());
        deliveries.forEach(delivery -> delivery.hook().offer(delivery.event(), () -> progress.delivered(name, offset)));
    }

    /** What nobody has ever committed is not told: it is from before there were webhooks. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        consumer.committed(Set.copyOf(assigned)).forEach((name, offset) -> {
            long from = offset == null ? ends.getOrDefault(name, 0L) : offset.offset();
            told.put(name, from);
            progress.begin(name, from);
            if (WebhookRecords.hasState(name)) {
                records.begin(name);
                consumer.seekToBeginning(List.of(name));
            } else {
                consumer.seek(name, from);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        Map<TopicPartition, OffsetAndMetadata> offsets = progress.offsets();
        offsets.keySet().retainAll(revoked);
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
        }
        onPartitionsLost(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        lost.forEach(name -> {
            progress.end(name);
            records.end(name);
            told.remove(name);
        });
    }

    @Override
    public void close() {
        running = false;
        hooks.forEach(Hook::close);
        try {
            thread.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
