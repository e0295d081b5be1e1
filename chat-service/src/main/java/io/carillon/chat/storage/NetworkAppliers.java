package io.carillon.chat.storage;

import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.NetworkMemberLeft;

/** What happens to networks, which are nothing but their members. */
final class NetworkAppliers {

    private NetworkAppliers() {}

    static void joined(NetworkMemberJoined event, Writes writes) {
        writes.scope().joined(event.getUserId(), event.getRole(), event.getJoinedAt(), event.getMembers());
    }

    static void left(NetworkMemberLeft event, Writes writes) {
        writes.scope().left(event.getUserId(), event.getMembers());
    }
}
