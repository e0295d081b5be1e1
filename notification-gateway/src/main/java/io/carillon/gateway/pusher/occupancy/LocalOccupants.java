package io.carillon.gateway.pusher.occupancy;

import io.carillon.delivery.ChannelMember;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The occupants of channels on this gateway, and of which channels that has not been written down yet: only how it is
 * in the end. Nobody who comes or goes waits for anything. Thread-safe.
 */
final class LocalOccupants {

    private final Map<ChannelId, LocalChannel> channels = new HashMap<>();
    private final Set<ChannelId> changed = new LinkedHashSet<>();

    /** What is to be written down of a channel. */
    record Count(int subscriptions, List<ChannelMember> members) {}

    synchronized void add(Occupant occupant) {
        channels.computeIfAbsent(occupant.channel(), _ -> new LocalChannel()).add(occupant);
        mark(occupant.channel());
    }

    synchronized void remove(Occupant occupant) {
        LocalChannel channel = channels.get(occupant.channel());
        if (channel != null && channel.remove(occupant)) {
            if (channel.isEmpty()) {
                channels.remove(occupant.channel());
            }
            mark(occupant.channel());
        }
    }

    /** It has to be written down once more. */
    synchronized void mark(ChannelId channel) {
        changed.add(channel);
        notifyAll();
    }

    /** All have to be written down once more. */
    synchronized void markAll() {
        changed.addAll(channels.keySet());
        notifyAll();
    }

    synchronized boolean isOccupied(ChannelId channel) {
        return channels.containsKey(channel);
    }

    synchronized List<Occupant> of(ChannelId channel) {
        LocalChannel known = channels.get(channel);
        return known == null ? List.of() : known.all();
    }

    /** Takes those whom a record of this version told of first. */
    synchronized List<Occupant> counted(ChannelId channel, long version) {
        LocalChannel known = channels.get(channel);
        return known == null ? List.of() : known.counted(version);
    }

    /** What a record of this version is to say; empty for a tombstone. */
    synchronized Optional<Count> written(ChannelId channel, long version) {
        LocalChannel known = channels.get(channel);
        return known == null ? Optional.empty() : Optional.of(new Count(known.size(), known.written(version)));
    }

    /** Waits for a channel to write down; null if the time is over, or somebody {@linkplain #wake wakes}. */
    synchronized @Nullable ChannelId awaitChanged(long millis) throws InterruptedException {
        if (changed.isEmpty() && millis > 0) {
            wait(millis);
        }
        return pollChanged();
    }

    synchronized @Nullable ChannelId pollChanged() {
        var first = changed.iterator();
        if (!first.hasNext()) {
            return null;
        }
        ChannelId channel = first.next();
        first.remove();
        return channel;
    }

    synchronized void wake() {
        notifyAll();
    }

    /** Subscriptions of an application's clients to this gateway. */
    synchronized int subscriptions(String appId) {
        return channels.entrySet().stream()
                .filter(entry -> entry.getKey().appId().equals(appId))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }
}
