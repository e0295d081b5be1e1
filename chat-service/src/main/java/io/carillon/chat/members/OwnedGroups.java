package io.carillon.chat.members;

import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMemberLeft;
import io.carillon.events.chat.GroupMemberRoleChanged;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Memberships of groups. */
public final class OwnedGroups implements Owned {

    @Override
    public boolean exists(ScopeView view) {
        return view.state().details().isPresent();
    }

    @Override
    public List<String> roles() {
        return List.of(Role.MEMBER, Role.OWNER);
    }

    @Override
    public SpecificRecord joined(String id, NewMember member) {
        return new GroupMemberJoined(
                id, member.userId(), member.role(), member.how(), member.by(), member.members(), member.at());
    }

    @Override
    public SpecificRecord left(String id, FormerMember member) {
        return new GroupMemberLeft(id, member.userId(), member.how(), member.by(), member.members(), member.at());
    }

    @Override
    public SpecificRecord roleChanged(String id, String userId, String role, String by, Instant at) {
        return new GroupMemberRoleChanged(id, userId, role, by, at);
    }
}
