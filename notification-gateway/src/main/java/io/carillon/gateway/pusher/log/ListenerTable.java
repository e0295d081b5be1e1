package io.carillon.gateway.pusher.log;

import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who listens to which channel. Confined to the reader's thread. */
final class ListenerTable {

    private final Map<ChannelId, Set<ChannelListener>> byChannel = new HashMap<>();

    /** Whether it was not there before. */
    boolean add(ChannelListener listener) {
        return byChannel
                .computeIfAbsent(listener.channel(), _ -> new LinkedHashSet<>())
                .add(listener);
    }

    /** Whether it was there. */
    boolean remove(ChannelListener listener) {
        Set<ChannelListener> others = byChannel.getOrDefault(listener.channel(), Set.of());
        boolean removed = others.contains(listener) && others.remove(listener);
        if (removed && others.isEmpty()) {
            byChannel.remove(listener.channel());
        }
        return removed;
    }

    boolean isHeard(ChannelId channel) {
        return byChannel.containsKey(channel);
    }

    /** Tells all of a channel; one that leaves or comes meanwhile is none of them. */
    void tell(ChannelId channel, Heard heard) {
        List.copyOf(byChannel.getOrDefault(channel, Set.of())).forEach(listener -> listener.hear(heard));
    }
}
