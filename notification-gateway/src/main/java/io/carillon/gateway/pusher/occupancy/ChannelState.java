package io.carillon.gateway.pusher.occupancy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One channel, put together of what each gateway contributes. Not thread-safe. */
final class ChannelState {

    /** In the order of their ids, so that everybody who has read the same says the same. */
    private final Map<String, Share> shares = new TreeMap<>();

    private Totals totals = Totals.NONE;

    /** What a gateway contributes from now on; empty for nothing. */
    Change put(String gatewayId, Optional<Share> share) {
        share.ifPresentOrElse(now -> shares.put(gatewayId, now), () -> shares.remove(gatewayId));
        Totals before = totals;
        totals = add();
        return new Change(before, totals);
    }

    Set<String> gateways() {
        return Set.copyOf(shares.keySet());
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    private Totals add() {
        Map<String, String> members = new TreeMap<>();
        int subscriptions = 0;
        for (Share share : shares.values()) {
            subscriptions += share.subscriptions();
            share.members().forEach(members::putIfAbsent);
        }
        return new Totals(subscriptions, members);
    }
}
