package io.carillon.gateway.pusher.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.occupancy.Member;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.ClientMessage.ClientEvent;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.util.Optional;

/** Takes what clients tell each other. Without state. */
final class ClientEvents {

    private final ChannelWriter writer;

    ClientEvents(ChannelWriter writer) {
        this.writer = writer;
    }

    void trigger(ClientEvent event, PusherConnection from) {
        Optional<String> refusal = refusal(event, from);
        if (refusal.isPresent()) {
            from.refuse(PusherError.CLIENT_EVENT_REFUSED, refusal.get());
        } else {
            from.subscription(event.channel()).ifPresent(subscription -> write(event, subscription, from));
        }
    }

    private static Optional<String> refusal(ClientEvent event, PusherConnection from) {
        PusherApp app = from.app();
        if (!app.clientEvents()) {
            return Optional.of("Client event rejected: the application has no client events.");
        }
        if (!ChannelName.kindOf(event.channel()).takesClientEvents()) {
            return Optional.of("Client event rejected: only private and presence channels have client events.");
        }
        boolean subscribed = from.subscription(event.channel())
                .filter(ChannelSubscription::isLive)
                .isPresent();
        if (!subscribed) {
            return Optional.of("Client event rejected: the connection is not subscribed to the channel.");
        }
        if (event.event().length() > app.limits().eventName()) {
            return Optional.of("Client event rejected: its name is too long.");
        }
        if (event.data().getBytes(UTF_8).length > app.limits().eventBytes()) {
            return Optional.of("Client event rejected: its data are too large.");
        }
        return from.allowances().clientEvent()
                ? Optional.empty()
                : Optional.of("Client event rejected: the connection sends them too fast.");
    }

    private void write(ClientEvent event, ChannelSubscription subscription, PusherConnection from) {
        var entry = new ChannelWriter.Entry(
                ChannelEventKind.client,
                subscription.channel(),
                event.event(),
                event.data(),
                Optional.of(from.socketId()),
                subscription.member().map(Member::userId));
        writer.write(entry).whenComplete((_, problem) -> {
            if (problem != null) {
                from.offer(PusherFrames.error("The client event may be lost: the log can't be reached."));
            }
        });
    }
}
