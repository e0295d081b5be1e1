package io.carillon.gateway.delivery;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.resume.Addressing;
import io.carillon.gateway.resume.Remembered;
import io.carillon.gateway.resume.Subscription;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings one live record to its recipients, and into memory: decoded once, encoded at most once. */
final class RecordDelivery {

    private final NotificationReader reader;
    private final NotificationFrames frames;
    private final DeadLetters deadLetters;
    private final DeliveryMetrics metrics;
    private final InstantSource clock;

    RecordDelivery(
            NotificationReader reader,
            NotificationFrames frames,
            DeadLetters deadLetters,
            DeliveryMetrics metrics,
            InstantSource clock) {
        this.reader = reader;
        this.frames = frames;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Deals with a record for good.
     *
     * @throws RegistryUnavailableException when it must be tried again later
     */
    void deliver(LivePartition partition, ConsumerRecord<byte[], byte[]> entry) {
        switch (reader.read(entry)) {
            case Illegible why -> deadLetters.report(entry, why);
            case Legible legible -> {
                boolean repeat =
                        partition.recent().isRepeat(legible.notification().getId(), entry.offset());
                if (entry.offset() >= partition.next()) {
                    deliver(partition, legible, repeat, partition.cursor(entry.offset()));
                }
            }
        }
        partition.advanceTo(entry.offset() + 1);
    }

    private void deliver(LivePartition partition, Legible legible, boolean repeat, Cursor cursor) {
        Notification notification = legible.notification();
        if (repeat) {
            metrics.repeated();
        } else if (NotificationFrames.expired(notification, clock.instant())) {
            metrics.expired();
        } else {
            hand(partition, legible, cursor);
        }
    }

    private void hand(LivePartition partition, Legible legible, Cursor cursor) {
        Addressing address = Addressing.of(legible.notification(), cursor.offset());
        List<Subscription> wanting = legible.notification().getRecipients().stream()
                .flatMap(user -> partition.of(user).stream())
                .filter(subscription -> subscription.wants(address))
                .toList();
        boolean remember =
                !legible.notification().getEphemeral() && partition.memory().enabled();
        if (remember || !wanting.isEmpty()) {
            OutboundFrame frame = frames.live(legible, cursor);
            wanting.forEach(subscription -> subscription.deliver(address, frame));
            if (remember) {
                remember(partition, legible.notification(), address, frame.replayed());
            }
        }
    }

    private static void remember(
            LivePartition partition, Notification notification, Addressing address, OutboundFrame frame) {
        var remembered = new Remembered(address, notification.getRecipients(), notification.getExpiresAt(), frame);
        partition.memory().add(remembered, System.nanoTime());
    }
}
