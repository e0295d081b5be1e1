package io.carillon.gateway.pusher.log;

import java.util.List;

/** Under which keys of {@code channel.notifications} stands what a channel hears. */
final class Sources {

    private static final String TENANT = "tenant.";
    private static final String PRIVATE_TENANT = "private-" + TENANT;

    private Sources() {}

    /** The keys of a channel: its own name, and for a private tenant channel that of the public one. */
    static List<String> of(String channel) {
        return channel.startsWith(PRIVATE_TENANT)
                ? List.of(channel, channel.substring(PRIVATE_TENANT.length() - TENANT.length()))
                : List.of(channel);
    }

    /** The channels that hear a notification of the platform, and whether anybody may listen to them. */
    static List<String> heardOn(String key) {
        return key.startsWith(TENANT) ? List.of(key, "private-" + key) : List.of(key);
    }

    /** Whether it is the public channel of a tenant. */
    static boolean isPublicTenant(String channel) {
        return channel.startsWith(TENANT);
    }
}
