package io.carillon.chat.storage;

import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import io.carillon.events.chat.RoomUpdated;

/** What happens to rooms, where all members may talk. */
final class RoomAppliers {

    private RoomAppliers() {}

    static void created(RoomCreated event, Writes writes) {
        Details details = new Details(
                event.getTitle(),
                event.getDescription(),
                event.getAccess(),
                Details.BY_MEMBERS,
                event.getCreatedBy(),
                event.getCreatedAt());
        writes.scope().founded(ScopeKind.ROOM, event.getRoom(), details);
    }

    static void updated(RoomUpdated event, Writes writes) {
        writes.scope().described(event.getTitle(), event.getDescription(), event.getAccess(), Details.BY_MEMBERS);
    }

    static void joined(RoomMemberJoined event, Writes writes) {
        writes.scope().joined(event.getUserId(), event.getRole(), event.getJoinedAt(), event.getMembers());
    }

    static void roleChanged(RoomMemberRoleChanged event, Writes writes) {
        writes.scope().roleGiven(event.getUserId(), event.getRole(), event.getChangedAt());
    }

    static void left(RoomMemberLeft event, Writes writes) {
        writes.scope().left(event.getUserId(), event.getMembers());
    }
}
