package io.carillon.gateway.pusher.broadcasting;

import io.carillon.gateway.pusher.protocol.ChannelKind;
import io.carillon.gateway.pusher.protocol.ChannelName;

/**
 * Who may hear what the platform tells on private and presence channels: a user's own channel only he himself, the
 * admins' channel only system admins. Who is a tenant's member no gateway knows, and all other channels are the
 * applications' own: their back ends sign for them.
 */
final class ChannelRules {

    private static final String USER = "user.";
    private static final String ADMINS = "system.admin";

    private ChannelRules() {}

    static boolean allows(ChannelName channel, Holder holder) {
        if (channel.kind() != ChannelKind.PRIVATE && channel.kind() != ChannelKind.PRESENCE) {
            return false;
        }
        return channel.rest().equals(ADMINS)
                ? holder.systemAdmin()
                : channel.rest().equals(USER + holder.userId());
    }
}
