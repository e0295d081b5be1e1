package io.carillon.gateway.resume;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.carillon.gateway.log.RecentIds;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves replays from the log: reads a partition once for all that wait for it and whose places are near each other.
 * Each turn starts from the log alone: it reads as many records before its place as the duplicate window has, so that
 * nothing need be kept for a replay that waits for its client.
 */
final class LogServer implements Lane.Server<LogPartition> {

    private static final Logger LOG = LoggerFactory.getLogger(LogServer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    /** Records that it takes less time to read than another turn would cost. */
    private static final long NEAR = 5_000;

    /** What does not change from turn to turn. */
    record Reading(
            NotificationReader reader,
            NotificationFrames frames,
            DeadLetters deadLetters,
            InstantSource clock,
            int window,
            Duration length) {}

    private final Consumer<byte[], byte[]> log;
    private final Reading reading;
    private final Exits exits;

    LogServer(Consumer<byte[], byte[]> log, Reading reading, Exits exits) {
        this.log = log;
        this.reading = reading;
        this.exits = exits;
    }

    @Override
    public void serve(LogPartition partition, WaitingRoom<LogPartition> waiting) {
        Pass pass = new Pass(exits);
        try {
            join(pass, waiting.takeAround(partition, NEAR));
            read(partition, pass, waiting);
            pass.leave(exits::again);
        } catch (OffsetOutOfRangeException e) {
            LOG.debug("The log lost records while they were read; the next turn finds out which", e);
            pass.leave(exits::again);
        } catch (RetriableException | RegistryUnavailableException e) {
            LOG.atInfo().addKeyValue("partition", partition.number()).log("Replays rest: {}", e.getMessage());
            pass.leave(exits::later);
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("partition", partition.number())
                    .setCause(e)
                    .log("Replays failed");
            pass.leave(replay -> replay.end(CloseCode.INTERNAL_ERROR));
        }
    }

    private static void join(Pass pass, List<Replay> more) {
        more.forEach(Replay::readsLog);
        pass.join(more);
    }

    private void read(LogPartition partition, Pass pass, WaitingRoom<LogPartition> waiting) {
        long position = start(partition, pass);
        long deadline = System.nanoTime() + reading.length().toNanos();
        RecentIds recent = new RecentIds(reading.window());
        pass.reached(position);
        while (!pass.empty() && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> entry : log.poll(POLL)) {
                offer(entry, partition, recent, pass);
            }
            position = Math.max(position, log.position(partition.name()));
            pass.reached(position);
            join(pass, waiting.takeBetween(partition, position, position + NEAR));
        }
    }

    /** Moves to a window before the first place that is needed, and returns that place. */
    private long start(LogPartition partition, Pass pass) {
        List<TopicPartition> name = List.of(partition.name());
        log.assign(name);
        long end = only(log.endOffsets(name, LOOKUP));
        long begin = only(log.beginningOffsets(name, LOOKUP));
        pass.bounds(begin, end);
        long first = pass.next();
        log.seek(partition.name(), Math.max(begin, first - reading.window()));
        return first;
    }

    private static long only(Map<TopicPartition, Long> offsets) {
        return offsets.values().iterator().next();
    }

    private void offer(ConsumerRecord<byte[], byte[]> entry, LogPartition partition, RecentIds recent, Pass pass) {
        switch (reading.reader().read(entry)) {
            case Illegible why -> reading.deadLetters().report(entry, why);
            case Legible legible -> {
                Notification notification = legible.notification();
                boolean repeat = recent.isRepeat(notification.getId(), entry.offset());
                if (!repeat && deliverable(notification)) {
                    pass.offer(
                            Addressing.of(notification, entry.offset()),
                            notification.getRecipients(),
                            () -> reading.frames().replayed(legible, partition.cursor(entry.offset())));
                }
            }
        }
    }

    private boolean deliverable(Notification notification) {
        return !notification.getEphemeral()
                && !NotificationFrames.expired(notification, reading.clock().instant());
    }

    @Override
    public void close() {
        log.close();
    }
}
