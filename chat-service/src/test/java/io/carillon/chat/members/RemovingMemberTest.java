package io.carillon.chat.members;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.members.Members.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Role;
import io.carillon.events.chat.GroupMemberLeft;
import io.carillon.events.chat.NetworkMemberLeft;
import io.carillon.events.chat.RoomMemberLeft;
import org.junit.jupiter.api.Test;

class RemovingMemberTest {

    private final Members room = Members.ofRoom();
    private final Members group = Members.ofGroup();
    private final Members network = Members.ofNetwork();

    @Test
    void anybody_leaves_as_he_likes() {
        room.stands("bob", Role.MEMBER);
        group.stands("bob", Role.OWNER);
        network.stands("bob", Role.MEMBER);

        assertThat(event(room.removing(user("bob"), "{'room': 'general'}"), RoomMemberLeft.class))
                .isEqualTo(new RoomMemberLeft("general", "bob", "left", "bob", 1L, NOW));
        assertThat(event(group.removing(user("bob"), "{}"), GroupMemberLeft.class))
                .isEqualTo(new GroupMemberLeft("sales", "bob", "left", "bob", 1L, NOW));
        assertThat(event(network.removing(user("bob"), "{}"), NetworkMemberLeft.class))
                .isEqualTo(new NetworkMemberLeft("net-1", "bob", 0L, NOW));
    }

    @Test
    void who_is_no_member_changes_nothing_by_leaving() {
        assertUnchanged(room.removing(user("bob"), "{}"));
    }

    @Test
    void the_last_owner_stays_as_long_as_there_are_others() {
        room.stands("bob", Role.ADMIN);

        assertThat(code(room.removing(user("founder"), "{}"))).isEqualTo("last_owner");
        assertThat(code(room.removing(systemAdmin(), "{'user_id': 'founder'}"))).isEqualTo("last_owner");
        assertThat(event(room.without("bob").removing(user("founder"), "{}"), RoomMemberLeft.class)
                        .getMembers())
                .isZero();
    }

    @Test
    void one_of_two_owners_may_go() {
        room.stands("bob", Role.OWNER);

        assertThat(event(room.removing(user("bob"), "{'user_id': 'founder'}"), RoomMemberLeft.class))
                .isEqualTo(new RoomMemberLeft("general", "founder", "removed", "bob", 1L, NOW));
    }

    @Test
    void members_of_a_network_do_not_put_each_other_out() {
        network.stands("ann", Role.MEMBER).stands("bob", Role.MEMBER);

        assertThat(code(network.removing(user("ann"), "{'user_id': 'bob'}"))).isEqualTo("forbidden");
        assertThat(event(network.removing(service(), "{'user_id': 'bob'}"), NetworkMemberLeft.class)
                        .getMembers())
                .isEqualTo(1);
    }

    @Test
    void data_that_are_not_as_described_are_refused_and_what_is_not_there_is_unknown() {
        assertThat(code(room.removing(user("founder"), "{'user_id': 5}"))).isEqualTo("invalid_data");
        assertThat(code(Members.ofNothing().removing(user("founder"), "{}"))).isEqualTo("unknown_room");
    }
}
