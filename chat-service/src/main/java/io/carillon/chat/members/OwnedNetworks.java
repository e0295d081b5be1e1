package io.carillon.chat.members;

import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.NetworkMemberLeft;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Memberships of networks. A network is there as soon as a back end names a member, and all members are equal. */
public final class OwnedNetworks implements Owned {

    @Override
    public boolean exists(ScopeView view) {
        return true;
    }

    @Override
    public List<String> roles() {
        return List.of(Role.MEMBER);
    }

    @Override
    public SpecificRecord joined(String id, NewMember member) {
        return new NetworkMemberJoined(id, member.userId(), member.role(), member.members(), member.at());
    }

    @Override
    public SpecificRecord left(String id, FormerMember member) {
        return new NetworkMemberLeft(id, member.userId(), member.members(), member.at());
    }

    @Override
    public SpecificRecord roleChanged(String id, String userId, String role, String by, Instant at) {
        throw new IllegalArgumentException("members of a network have one role");
    }
}
