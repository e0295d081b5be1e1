package io.carillon.gateway.pusher.log;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.Notification;
import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands a record to those who listen. Confined to the reader's thread. */
final class ChannelDelivery {

    private final ChannelRecordReader reader;
    private final ListenerTable listeners;
    private final Apps apps;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    ChannelDelivery(
            ChannelRecordReader reader,
            ListenerTable listeners,
            Apps apps,
            DeadLetters deadLetters,
            InstantSource clock) {
        this.reader = reader;
        this.listeners = listeners;
        this.apps = apps;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** @throws io.carillon.schemas.registry.RegistryUnavailableException nothing was done, so it may be tried again */
    void deliver(Followed partition, ConsumerRecord<byte[], byte[]> entry) {
        switch (reader.read(entry)) {
            case ChannelRecord.OfApp(ChannelEvent event) -> deliver(partition, event, entry.offset());
            case ChannelRecord.OfPlatform(Notification notification, String channel) ->
                deliver(partition, notification, channel, entry.offset());
            case ChannelRecord.Unreadable(var why) -> deadLetters.report(entry, why);
        }
    }

    private void deliver(Followed partition, ChannelEvent event, long offset) {
        ChannelId channel = new ChannelId(event.getAppId(), event.getChannel());
        switch (event.getKind()) {
            case server -> tellServer(partition, channel, event, offset);
            case client -> {
                if (listeners.isHeard(channel)) {
                    tell(channel, event, ChannelFrames.of(event));
                }
            }
            case terminate -> listeners.tell(channel, new Heard.Termination());
            case cache_miss, unknown -> {}
        }
    }

    private void tellServer(Followed partition, ChannelId channel, ChannelEvent event, long offset) {
        boolean cached = ChannelName.kindOf(channel.channel()).isCached();
        if (cached || listeners.isHeard(channel)) {
            OutboundFrame frame = ChannelFrames.of(event);
            if (cached) {
                partition.cache().remember(channel, new Remembered(offset, frame));
            }
            tell(channel, event, frame);
        }
    }

    private void tell(ChannelId channel, ChannelEvent event, OutboundFrame frame) {
        listeners.tell(channel, new Heard.Event(frame, Optional.ofNullable(event.getSocketId())));
    }

    private void deliver(Followed partition, Notification notification, String key, long offset) {
        boolean repeat = partition.recent().isRepeat(notification.getId(), offset);
        if (repeat || NotificationFrames.expired(notification, clock.instant())) {
            return;
        }
        for (String channel : Sources.heardOn(key)) {
            List<ChannelId> heard = apps.all().stream()
                    .filter(app -> tellsPlatform(app, channel))
                    .map(app -> new ChannelId(app.id(), channel))
                    .filter(listeners::isHeard)
                    .toList();
            if (!heard.isEmpty()) {
                var event = new Heard.Event(ChannelFrames.of(notification, channel), Optional.empty());
                heard.forEach(id -> listeners.tell(id, event));
            }
        }
    }

    private static boolean tellsPlatform(PusherApp app, String channel) {
        return app.platformChannels() && (app.publicTenantChannels() || !Sources.isPublicTenant(channel));
    }
}
