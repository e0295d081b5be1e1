package io.carillon.gateway.resume;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.carillon.gateway.log.RecentIds;
import io.carillon.gateway.protocol.CloseCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a replay on for a while. Each slice starts from the log alone: it reads as many records before its place as the
 * duplicate window has, so that nothing need be kept for a replay that waits for its client.
 */
final class ReplaySlice {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    /** How a slice ended. */
    enum Progress {
        /** The subscription is live or over. */
        DONE,
        /** The client has no room; the given callback will be called. */
        WAITS_FOR_ROOM,
        /** Others should have their turn. */
        MORE
    }

    private final NotificationReader reader;
    private final NotificationFrames frames;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final int window;
    private final Duration length;

    ReplaySlice(
            NotificationReader reader,
            NotificationFrames frames,
            DeadLetters deadLetters,
            InstantSource clock,
            int window,
            Duration length) {
        this.reader = reader;
        this.frames = frames;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.window = window;
        this.length = length;
    }

    Progress run(Consumer<byte[], byte[]> log, Replay replay, Runnable whenRoom) {
        TopicPartition partition = DeliveryLog.topicPartition(replay.partition());
        log.assign(List.of(partition));
        if (!goTo(log, partition, replay)) {
            replay.subscription().subscriber().end(CloseCode.RESYNC);
            return Progress.DONE;
        }
        RecentIds recent = new RecentIds(window);
        long deadline = System.nanoTime() + length.toNanos();
        while (!replay.complete() && !replay.subscription().ended()) {
            if (System.nanoTime() > deadline) {
                return Progress.MORE;
            }
            for (ConsumerRecord<byte[], byte[]> entry : log.poll(POLL)) {
                if (!pass(entry, replay, recent, whenRoom)) {
                    return Progress.WAITS_FOR_ROOM;
                }
            }
            replay.advanceTo(log.position(partition));
        }
        return finish(replay, whenRoom);
    }

    /** Moves to the replay's place; false if the log has lost its end and the place with it. */
    private boolean goTo(Consumer<byte[], byte[]> log, TopicPartition partition, Replay replay) {
        long end = only(log.endOffsets(List.of(partition), LOOKUP));
        if (end < replay.next()) {
            return false;
        }
        long begin = only(log.beginningOffsets(List.of(partition), LOOKUP));
        if (replay.next() < begin) {
            replay.skipTo(begin);
        }
        log.seek(partition, Math.max(begin, replay.next() - window));
        return true;
    }

    private static long only(Map<TopicPartition, Long> offsets) {
        return offsets.values().iterator().next();
    }

    /** Deals with one record; false if it must be dealt with again once there is room. */
    private boolean pass(ConsumerRecord<byte[], byte[]> entry, Replay replay, RecentIds recent, Runnable whenRoom) {
        if (entry.offset() >= replay.end()) {
            return true;
        }
        switch (reader.read(entry)) {
            case Illegible why -> deadLetters.report(entry, why);
            case Legible legible -> {
                boolean repeat = recent.isRepeat(legible.notification().getId(), entry.offset());
                Subscriber subscriber = replay.subscription().subscriber();
                Addressing address = Addressing.of(legible.notification(), entry.offset());
                if (entry.offset() < replay.next()
                        || repeat
                        || !isFor(subscriber, legible.notification())
                        || !address.concerns(subscriber.channels())) {
                    break;
                }
                if (!subscriber.hasRoom(whenRoom)) {
                    return false;
                }
                address.offer(subscriber, frames.replayed(legible, replay.cursor(entry.offset())));
            }
        }
        replay.advanceTo(entry.offset() + 1);
        return true;
    }

    private boolean isFor(Subscriber subscriber, Notification notification) {
        return !notification.getEphemeral()
                && notification.getRecipients().contains(subscriber.userId())
                && !NotificationFrames.expired(notification, clock.instant());
    }

    private static Progress finish(Replay replay, Runnable whenRoom) {
        if (!replay.subscription().ended()
                && !replay.subscription().subscriber().hasRoom(whenRoom)) {
            return Progress.WAITS_FOR_ROOM;
        }
        if (replay.subscription().replayed() == Subscription.Outcome.OVERRUN) {
            replay.extend();
        }
        return Progress.DONE;
    }
}
