package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All channels, as the records read so far say. Not thread-safe. */
public final class ChannelStates {

    private final Map<ChannelId, ChannelState> states = new HashMap<>();

    /** Takes a record. */
    public Change put(SubscriptionEntry.OfChannel entry) {
        ChannelState state = states.computeIfAbsent(entry.channel(), _ -> new ChannelState());
        Change change = state.put(entry.gatewayId(), entry.share());
        if (state.isEmpty()) {
            states.remove(entry.channel());
        }
        return change;
    }

    /** The channels to which a gateway contributes. */
    List<ChannelId> of(String gatewayId) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().gateways().contains(gatewayId))
                .map(Map.Entry::getKey)
                .toList();
    }
}
