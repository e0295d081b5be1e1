package io.carillon.gateway.pusher.occupancy;

import java.util.List;
import java.util.Map;

/** What a record has changed in a channel. */
public record Change(Totals before, Totals after) {

    /** Who is there now and was not, with what is told of them. */
    public List<Map.Entry<String, String>> joined() {
        return after.members().entrySet().stream()
                .filter(member -> !before.members().containsKey(member.getKey()))
                .toList();
    }

    /** Who was there and is not. */
    public List<String> left() {
        return before.members().keySet().stream()
                .filter(user -> !after.members().containsKey(user))
                .toList();
    }

    /** Whether the first has come. */
    public boolean occupied() {
        return !before.occupied() && after.occupied();
    }

    /** Whether the last has gone. */
    public boolean vacated() {
        return before.occupied() && !after.occupied();
    }

    /** Whether the number of subscriptions is another one. */
    public boolean counted() {
        return before.subscriptions() != after.subscriptions();
    }
}
