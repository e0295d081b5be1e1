package io.carillon.chat.members;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static io.carillon.chat.members.Members.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.Role;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.GroupMemberRoleChanged;
import io.carillon.events.chat.NetworkMemberJoined;
import io.carillon.events.chat.RoomMemberJoined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PuttingMemberTest {

    private final Members room = Members.ofRoom();
    private final Members group = Members.ofGroup();
    private final Members network = Members.ofNetwork();

    @Test
    void who_is_put_without_a_role_is_a_member() {
        assertThat(event(room.putting(user("founder"), "{'user_id': 'bob'}"), RoomMemberJoined.class))
                .isEqualTo(new RoomMemberJoined("general", "bob", "member", "added", "founder", 2L, NOW));
        assertThat(event(group.putting(user("founder"), "{'user_id': 'bob'}"), GroupMemberJoined.class))
                .isEqualTo(new GroupMemberJoined("sales", "bob", "member", "added", "founder", 2L, NOW));
    }

    @Test
    void a_system_admin_may_put_himself() {
        assertThat(event(room.putting(systemAdmin(), "{'user_id': 'root'}"), RoomMemberJoined.class)
                        .getHow())
                .isEqualTo("joined");
    }

    @Test
    void the_last_owner_stays_one_even_for_those_above_all_roles() {
        assertThat(code(room.putting(user("founder"), "{'user_id': 'founder', 'role': 'admin'}")))
                .isEqualTo("last_owner");
        assertThat(code(room.putting(systemAdmin(), "{'user_id': 'founder', 'role': 'member'}")))
                .isEqualTo("last_owner");
        assertUnchanged(room.putting(user("founder"), "{'user_id': 'founder', 'role': 'owner'}"));
    }

    @Test
    void one_of_two_owners_may_give_it_up() {
        group.stands("bob", Role.OWNER);

        assertThat(event(
                        group.putting(user("founder"), "{'user_id': 'founder', 'role': 'member'}"),
                        GroupMemberRoleChanged.class))
                .isEqualTo(new GroupMemberRoleChanged("sales", "founder", "member", "founder", NOW));
    }

    @Test
    void a_full_room_takes_nobody_but_its_members_can_get_other_roles() {
        for (int i = 2; i <= 9; i++) {
            room.stands("user_" + i, Role.MEMBER);
        }

        assertThat(code(room.putting(user("founder"), "{'user_id': 'bob'}"))).isEqualTo("too_many_members");
        assertThat(events(room.putting(user("founder"), "{'user_id': 'user_9', 'role': 'admin'}")))
                .hasSize(1);
    }

    @Test
    void back_ends_alone_say_who_is_in_a_network() {
        network.stands("ann", Role.MEMBER);

        assertThat(event(network.putting(service(), "{'user_id': 'bob'}"), NetworkMemberJoined.class))
                .isEqualTo(new NetworkMemberJoined("net-1", "bob", "member", 2L, NOW));
        assertUnchanged(network.putting(service(), "{'user_id': 'ann'}"));
        assertThat(code(network.putting(user("ann"), "{'user_id': 'bob'}"))).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'user_id': ''}", "{'user_id': 'bob', 'role': 'king'}", "{'user_id': 7}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(room.putting(user("founder"), data))).isEqualTo("invalid_data");
    }

    @Test
    void each_kind_has_its_roles() {
        assertThat(code(group.putting(user("founder"), "{'user_id': 'bob', 'role': 'admin'}")))
                .isEqualTo("invalid_data");
        assertThat(code(network.putting(service(), "{'user_id': 'bob', 'role': 'owner'}")))
                .isEqualTo("invalid_data");
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(code(Members.ofNothing().putting(service(), "{'user_id': 'bob'}")))
                .isEqualTo("unknown_room");
    }
}
