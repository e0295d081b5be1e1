package io.carillon.resolver.routing;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said, before it is known to whom.
 *
 * @param id the same whenever the event is processed; see {@link NotificationIds}
 * @param type the wire type clients see
 * @param data a JSON object in UTF-8
 * @param scope where it happened, the event's key
 * @param expiresAt not delivered from this moment on; null for never
 * @param channel only for those sessions of its recipients that subscribed to it; null for all
 * @param reportEventId the event in whose name it is reported how many users were addressed; null for no report
 */
public record Message(
        String id,
        String type,
        ByteBuffer data,
        String scope,
        Instant occurredAt,
        boolean ephemeral,
        @Nullable Instant expiresAt,
        @Nullable String channel,
        @Nullable String reportEventId) {

    Message withId(String id) {
        return new Message(id, type, data, scope, occurredAt, ephemeral, expiresAt, channel, reportEventId);
    }
}
