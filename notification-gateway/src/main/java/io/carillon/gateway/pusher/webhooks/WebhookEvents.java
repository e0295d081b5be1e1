package io.carillon.gateway.pusher.webhooks;

import io.carillon.delivery.ChannelEvent;
import io.carillon.gateway.config.PusherWebhook.Kind;
import io.carillon.gateway.pusher.occupancy.Change;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.ChannelName;
import io.carillon.gateway.pusher.protocol.MessageReader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What records have to tell back ends (Pusher, webhooks). Without state. */
final class WebhookEvents {

    private WebhookEvents() {}

    /** What a change of who is subscribed has to tell. */
    static List<WebhookEvent> of(ChannelId channel, Change change) {
        List<WebhookEvent> events = new ArrayList<>();
        if (change.occupied()) {
            events.add(event(channel, Kind.CHANNEL_OCCUPIED));
        }
        change.joined().forEach(member -> events.add(ofUser(channel, Kind.MEMBER_ADDED, member.getKey())));
        change.left().forEach(user -> events.add(ofUser(channel, Kind.MEMBER_REMOVED, user)));
        if (change.counted() && !ChannelName.kindOf(channel.channel()).isPresence()) {
            ObjectNode count = named(channel, Kind.SUBSCRIPTION_COUNT);
            count.put("subscription_count", change.after().subscriptions());
            events.add(event(channel, Kind.SUBSCRIPTION_COUNT, count));
        }
        if (change.vacated()) {
            events.add(event(channel, Kind.CHANNEL_VACATED));
        }
        return events;
    }

    /** What something that happened on a channel has to tell. */
    static List<WebhookEvent> of(ChannelEvent entry) {
        ChannelId channel = new ChannelId(entry.getAppId(), entry.getChannel());
        return switch (entry.getKind()) {
            case client -> List.of(event(channel, Kind.CLIENT_EVENT, clientEvent(channel, entry)));
            case cache_miss -> List.of(event(channel, Kind.CACHE_MISS));
            case server, terminate, unknown -> List.of();
        };
    }

    private static ObjectNode clientEvent(ChannelId channel, ChannelEvent entry) {
        JsonNode data = MessageReader.json(entry.getData());
        ObjectNode event = named(channel, Kind.CLIENT_EVENT);
        event.put("event", entry.getEvent());
        event.put("data", data.isString() ? data.asString() : entry.getData());
        if (entry.getSocketId() != null) {
            event.put("socket_id", entry.getSocketId());
        }
        if (entry.getUserId() != null) {
            event.put("user_id", entry.getUserId());
        }
        return event;
    }

    private static WebhookEvent ofUser(ChannelId channel, Kind kind, String userId) {
        return event(channel, kind, named(channel, kind).put("user_id", userId));
    }

    private static WebhookEvent event(ChannelId channel, Kind kind) {
        return event(channel, kind, named(channel, kind));
    }

    private static WebhookEvent event(ChannelId channel, Kind kind, ObjectNode json) {
        return new WebhookEvent(channel.appId(), kind, json.toString());
    }

    private static ObjectNode named(ChannelId channel, Kind kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", kind.wireName())
                .put("channel", channel.channel());
    }
}
