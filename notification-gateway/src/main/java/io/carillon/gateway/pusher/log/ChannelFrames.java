package io.carillon.gateway.pusher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.ChannelEventKind;
import io.carillon.delivery.Notification;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.util.Optional;

/** Makes records the frames that subscribers get. */
final class ChannelFrames {

    private ChannelFrames() {}

    /** Clients' events give way to others for a client that reads slowly. */
    static OutboundFrame of(ChannelEvent event) {
        return new OutboundFrame(
                PusherFrames.event(
                        event.getEvent(), event.getChannel(), event.getData(), Optional.ofNullable(event.getUserId())),
                event.getKind() == ChannelEventKind.client ? Kind.EPHEMERAL : Kind.DURABLE,
                event.getOccurredAt().toEpochMilli());
    }

    static OutboundFrame of(Notification notification, String channel) {
        String data = UTF_8.decode(notification.getData().duplicate()).toString();
        return new OutboundFrame(
                PusherFrames.eventOfText(notification.getType(), channel, data),
                notification.getEphemeral() ? Kind.EPHEMERAL : Kind.DURABLE,
                notification.getOccurredAt().toEpochMilli());
    }
}
