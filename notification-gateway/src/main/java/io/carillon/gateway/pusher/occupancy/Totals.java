package io.carillon.gateway.pusher.occupancy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is subscribed to a channel, over all gateways.
 *
 * @param subscriptions connections
 * @param members of a presence channel: JSON of what is told of them by user id, in the order of the ids
 */
public record Totals(int subscriptions, Map<String, String> members) {

    /** Nobody. */
    public static final Totals NONE = new Totals(0, Map.of());

    /** Keeps a copy that keeps the order. */
    public Totals {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Whether anybody is. */
    public boolean occupied() {
        return subscriptions > 0;
    }
}
