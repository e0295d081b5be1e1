package io.carillon.client;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The channels a session is subscribed to, to be named in the next handshake (docs/protocol.md, 2.4). Thread-safe. */
final class Subscriptions {

    /** What a frame does to a channel. */
    private record Effect(String field, String kind, boolean subscribes) {}

    private static final Map<String, Effect> EFFECTS = Map.of(
            "room.join", new Effect("room", "room", true),
            "room.leave", new Effect("room", "room", false),
            "subscribe", new Effect("group", "group", true),
            "unsubscribe", new Effect("group", "group", false),
            "tenant.join", new Effect("tenant_id", "tenant", true),
            "tenant.leave", new Effect("tenant_id", "tenant", false));

    private final Set<String> channels = ConcurrentHashMap.newKeySet();

    Subscriptions(Set<String> channels) {
        this.channels.addAll(channels);
    }

    /**
     * A frame is sent. Who asks for a channel is subscribed from that moment, so that a connection which breaks before the answer
     * leaves no hole.
     *
     * @return whether the channel is new, so that a refusal ends it
     */
    boolean asked(String type, JsonNode data) {
        return subscribes(type) && channelOf(type, data).filter(channels::add).isPresent();
    }

    /** A frame was refused whose channel was new. */
    void refused(String type, JsonNode data) {
        channelOf(type, data).ifPresent(channels::remove);
    }

    /** A frame was acknowledged. */
    void acknowledged(String type, JsonNode data) {
        channelOf(type, data).ifPresent(channel -> {
            if (subscribes(type)) {
                channels.add(channel);
            } else {
                channels.remove(channel);
            }
        });
    }

    /** The user is no longer a member. */
    void ended(String channel) {
        channels.remove(channel);
    }

    Set<String> all() {
        return new LinkedHashSet<>(channels);
    }

    private static boolean subscribes(String type) {
        Effect effect = EFFECTS.get(type);
        return effect != null && effect.subscribes();
    }

    private static Optional<String> channelOf(String type, JsonNode data) {
        return Optional.ofNullable(EFFECTS.get(type))
                .flatMap(effect -> data.path(effect.field()).stringValueOpt().map(name -> effect.kind() + ":" + name));
    }
}
