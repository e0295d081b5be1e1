package io.carillon.chat.storage;

import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.events.chat.GroupCreated;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMemberLeft;
import io.carillon.events.chat.GroupMemberRoleChanged;
import io.carillon.events.chat.GroupUpdated;

/** What happens to groups. */
final class GroupAppliers {

    private GroupAppliers() {}

    static void created(GroupCreated event, Writes writes) {
        Details details = new Details(
                event.getTitle(),
                event.getDescription(),
                event.getAccess(),
                event.getPublishers(),
                event.getCreatedBy(),
                event.getCreatedAt());
        writes.scope().founded(ScopeKind.GROUP, event.getGroupName(), details);
    }

    static void updated(GroupUpdated event, Writes writes) {
        writes.scope().described(event.getTitle(), event.getDescription(), event.getAccess(), event.getPublishers());
    }

    static void joined(GroupMemberJoined event, Writes writes) {
        writes.scope().joined(event.getUserId(), event.getRole(), event.getJoinedAt(), event.getMembers());
    }

    static void roleChanged(GroupMemberRoleChanged event, Writes writes) {
        writes.scope().roleGiven(event.getUserId(), event.getRole(), event.getChangedAt());
    }

    static void left(GroupMemberLeft event, Writes writes) {
        writes.scope().left(event.getUserId(), event.getMembers());
    }
}
