package io.carillon.gateway.pusher.occupancy;

import java.util.Map;

/**
 * What one gateway contributes to a channel.
 *
 * @param version of the gateway's records
 * @param subscriptions its connections that are subscribed
 * @param members JSON of what is told of each user who is subscribed over it
 */
public record Share(long version, int subscriptions, Map<String, String> members) {

    /** Keeps a copy. */
    public Share {
        members = Map.copyOf(members);
    }
}
