package io.carillon.gateway.pusher.api;

import io.carillon.gateway.pusher.occupancy.Totals;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a channel. */
final class ChannelInfo {

    private static final String USER_COUNT = "user_count";
    private static final String SUBSCRIPTION_COUNT = "subscription_count";

    private ChannelInfo() {}

    /** The attributes that are asked for; users are counted on presence channels only. */
    static ObjectNode of(String channel, Totals totals, Set<String> attributes) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        if (attributes.contains(USER_COUNT) && ChannelName.kindOf(channel).isPresence()) {
            info.put(USER_COUNT, totals.members().size());
        }
        if (attributes.contains(SUBSCRIPTION_COUNT)) {
            info.put(SUBSCRIPTION_COUNT, totals.subscriptions());
        }
        return info;
    }

    static boolean asksForUsers(Set<String> attributes) {
        return attributes.contains(USER_COUNT);
    }
}
