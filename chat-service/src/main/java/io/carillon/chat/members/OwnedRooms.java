package io.carillon.chat.members;

import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Memberships of rooms. */
public final class OwnedRooms implements Owned {

    @Override
    public boolean exists(ScopeView view) {
        return view.state().details().isPresent();
    }

    @Override
    public List<String> roles() {
        return List.of(Role.MEMBER, Role.MODERATOR, Role.ADMIN, Role.OWNER);
    }

    @Override
    public SpecificRecord joined(String id, NewMember member) {
        return new RoomMemberJoined(
                id, member.userId(), member.role(), member.how(), member.by(), member.members(), member.at());
    }

    @Override
    public SpecificRecord left(String id, FormerMember member) {
        return new RoomMemberLeft(id, member.userId(), member.how(), member.by(), member.members(), member.at());
    }

    @Override
    public SpecificRecord roleChanged(String id, String userId, String role, String by, Instant at) {
        return new RoomMemberRoleChanged(id, userId, role, by, at);
    }
}
