package io.carillon.resolver.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.resolver.event.Event;
import io.carillon.resolver.membership.MembershipChange;
import io.carillon.schemas.rules.WireTypes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What the platform itself says when a membership ends, whatever the event's own rules say. */
public final class Ending {

    private static final JsonMapper JSON = new JsonMapper();

    private Ending() {}

    /** Tells the removed user's sessions that their subscriptions to the scope's channel are over. */
    public static Delivery of(MembershipChange.Remove removal, Event event) {
        String channel = removal.scope();
        Message message = new Message(
                NotificationIds.ofEnding(event),
                WireTypes.SUBSCRIPTION_ENDED,
                ByteBuffer.wrap(JSON.createObjectNode()
                        .put("channel", channel)
                        .toString()
                        .getBytes(UTF_8)),
                event.scope(),
                event.occurredAt(),
                false,
                null,
                channel,
                null);
        return new Delivery.ToRecipients(message, Set.of(removal.userId()), List.of());
    }
}
