package io.carillon.resolver.topology;

import io.carillon.delivery.Notification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame and where it goes.
 *
 * @param channel only to sessions that subscribed to it; null for all sessions
 */
record Heard(Told told, @Nullable String channel, boolean ephemeral) {

    static Heard of(Notification notification) {
        return new Heard(Told.of(notification), notification.getChannel(), notification.getEphemeral());
    }

    static Heard inChannel(String channel, String type, List<String> users, String data) {
        return everywhere(type, users, data).only(channel);
    }

    static Heard everywhere(String type, List<String> users, String data) {
        return new Heard(new Told(type, users, data), null, false);
    }

    /** Heard by those who are connected, and never later. */
    static Heard now(String type, List<String> users, String data) {
        return new Heard(new Told(type, users, data), null, true);
    }

    Heard only(String channel) {
        return new Heard(told, channel, ephemeral);
    }
}
