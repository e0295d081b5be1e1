package io.carillon.chat.memberships;

import com.datastax.oss.driver.api.core.DriverException;
import io.carillon.delivery.Membership;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps the view of memberships up to date; instances share the partitions. */
final class MembershipFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long KEEP_PLACE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final Deserializer<? extends IndexedRecord> values;
    private final MembershipView view;
    private final Clock clock;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong lastReadAt = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().name("carillon-memberships").unstarted(this::run);
    private volatile boolean running = true;
    private long placeKeptAt = System.nanoTime();

    MembershipFollower(
            Consumer<byte[], byte[]> consumer,
            List<String> topics,
            Deserializer<? extends IndexedRecord> values,
            MembershipView view,
            Clock clock) {
        this.consumer = consumer;
        this.topics = List.copyOf(topics);
        this.values = values;
        this.view = view;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        try (consumer;
                writers) {
            consumer.subscribe(topics);
            while (running) {
                step();
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("The follower of memberships stops");
        } catch (RuntimeException e) {
            LOG.error("The follower of memberships failed; the service is not live any more", e);
        }
    }

    private void step() {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            apply(records);
            // Records that were given up because the service ends are read again.
            if (running && (!records.isEmpty() || System.nanoTime() - placeKeptAt > KEEP_PLACE_EVERY_NANOS)) {
                consumer.commitSync(PATIENCE);
                placeKeptAt = System.nanoTime();
            }
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("Memberships can't be followed; trying again: {}", e.toString());
            rest();
        }
    }

    /** Until all are written: writing again does no harm, passing over would. */
    private void apply(ConsumerRecords<byte[], byte[]> records) {
        while (running && !records.isEmpty()) {
            try {
                List<CompletableFuture<Void>> written = records.partitions().stream()
                        .map(partition -> CompletableFuture.runAsync(() -> apply(partition, records), writers))
                        .toList();
                written.forEach(CompletableFuture::join);
                return;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof DriverException)
                        && !(e.getCause() instanceof RegistryUnavailableException)) {
                    throw e;
                }
                LOG.warn("Memberships wait for a server that fails: {}", String.valueOf(e.getCause()));
                rest();
            }
        }
    }

    private void apply(TopicPartition partition, ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> entry : records.records(partition)) {
            switch (MembershipChange.read(entry, values)) {
                case MembershipChange.Put(Membership member) ->
                    view.put(
                            member.getScope(),
                            member.getUserId(),
                            member.getRole(),
                            member.getNickname(),
                            member.getSince(),
                            readAt());
                case MembershipChange.End(String scope, String userId) -> view.end(scope, userId, readAt());
                case MembershipChange.Inactive(String scope) -> view.deactivate(scope, readAt());
                case MembershipChange.Active(String scope) -> view.activate(scope, readAt());
                case MembershipChange.Unrelated(), MembershipChange.Unreadable() -> {}
            }
        }
    }

    /** Of two writes with one time stamp the one that removes would win, whichever came last. */
    private long readAt() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return lastReadAt.updateAndGet(last -> Math.max(now, last + 1));
    }

    private static void rest() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
