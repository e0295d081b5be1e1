package io.carillon.tenant;

import static io.carillon.tenant.Town.done;
import static io.carillon.tenant.Town.refused;
import static io.carillon.tenant.Town.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.tenant.TenantMemberRoleChanged;
import io.carillon.events.tenant.TenantOwnerTransferred;
import io.carillon.tenant.rooms.EnteringRoom;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final Town town = Town.withEveryRole();
    private final Caller owner = Town.caller(Role.OWNER);
    private final Caller member = Town.caller(Role.MEMBER);
    private final Caller stranger = user("stranger");
    private final EnteringRoom room = new EnteringRoom(town.tenants);

    @Test
    void one_joins_an_open_tenant_once_and_another_by_invitation_only() {
        assertThat(refused(town.joining.join(stranger, town.id))).isEqualTo(Code.INVITATION_REQUIRED);

        done(town.settings.change(owner, town.id, Map.of("join_policy", Optional.of("\"open\""))));
        town.tenants.forgetEvents();

        assertThat(done(town.joining.join(stranger, town.id)).role()).isEqualTo(Role.MEMBER);
        done(town.joining.join(stranger, town.id));
        assertThat(town.tenants.told()).containsExactly("TenantMemberJoined");
    }

    @Test
    void a_banned_user_is_out_and_comes_back_by_no_way_until_he_is_unbanned() {
        String invitation = done(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP))
                .id();
        done(town.banning.ban(owner, town.id, stranger.userId(), "spam"));
        done(town.settings.change(owner, town.id, Map.of("join_policy", Optional.of("\"open\""))));

        assertThat(refused(town.joining.join(stranger, town.id))).isEqualTo(Code.BANNED);
        assertThat(refused(town.responding.respond(stranger, town.id, invitation, true)))
                .isEqualTo(Code.BANNED);
        assertThat(refused(town.inviting.invite(owner, town.id, stranger.userId(), Role.MEMBER)))
                .isEqualTo(Code.BANNED);
        assertThat(refused(town.creatingAccount.create(owner, town.id, stranger.userId(), "S", null)))
                .isEqualTo(Code.BANNED);
        assertThat(refused(room.enter(stranger.userId(), town.id))).isEqualTo(Code.BANNED);
        assertThat(refused(town.banning.ban(owner, town.id, stranger.userId(), null)))
                .isEqualTo(Code.ALREADY_BANNED);

        done(town.unbanning.unban(owner, town.id, stranger.userId(), null));
        done(town.joining.join(stranger, town.id));
        done(room.enter(stranger.userId(), town.id));
    }

    @Test
    void a_kicked_member_is_out_of_the_room_and_may_be_invited_again() {
        done(room.enter(member.userId(), town.id));
        done(town.kicking.kick(owner, town.id, member.userId(), null));

        assertThat(refused(room.enter(member.userId(), town.id))).isEqualTo(Code.NOT_A_MEMBER);
        assertThat(refused(town.kicking.kick(owner, town.id, member.userId(), null)))
                .isEqualTo(Code.UNKNOWN_MEMBER);
        done(town.inviting.invite(owner, town.id, member.userId(), Role.MEMBER));
    }

    @Test
    void a_suspended_user_is_no_member_until_he_is_activated_and_then_what_he_was() {
        done(town.nicknames.set(member, town.id, member.userId(), "Johnny"));
        done(town.creatingAccount.create(owner, town.id, member.userId(), "John", "john@example.org"));
        done(town.suspendingAccount.suspend(owner, town.id, member.userId(), "unpaid"));

        assertThat(refused(room.enter(member.userId(), town.id))).isEqualTo(Code.SUSPENDED);
        assertThat(refused(town.leaving.leave(member, town.id))).isEqualTo(Code.UNKNOWN_TENANT);
        assertThat(refused(town.joining.join(member, town.id))).isEqualTo(Code.ALREADY_MEMBER);
        assertThat(refused(town.changingRole.change(owner, town.id, member.userId(), Role.VIP)))
                .isEqualTo(Code.SUSPENDED);
        assertThat(refused(town.transferring.transfer(owner, town.id, member.userId())))
                .isEqualTo(Code.SUSPENDED);

        done(town.activatingAccount.activate(owner, town.id, member.userId()));
        assertThat(done(room.enter(member.userId(), town.id)).nickname()).isEqualTo("Johnny");
    }

    @Test
    void an_owner_can_t_leave_be_kicked_lose_his_role_or_his_account() {
        Caller erin = Town.systemAdmin();
        done(town.creatingAccount.create(owner, town.id, owner.userId(), "Owner", null));

        assertThat(refused(town.leaving.leave(owner, town.id))).isEqualTo(Code.OWNER_STAYS);
        assertThat(refused(town.kicking.kick(erin, town.id, owner.userId(), null)))
                .isEqualTo(Code.OWNER_STAYS);
        assertThat(refused(town.banning.ban(erin, town.id, owner.userId(), null)))
                .isEqualTo(Code.OWNER_STAYS);
        assertThat(refused(town.changingRole.change(erin, town.id, owner.userId(), Role.MEMBER)))
                .isEqualTo(Code.OWNER_STAYS);
        assertThat(refused(town.suspendingAccount.suspend(erin, town.id, owner.userId(), null)))
                .isEqualTo(Code.OWNER_STAYS);
        assertThat(refused(town.deletingAccount.delete(erin, town.id, owner.userId())))
                .isEqualTo(Code.OWNER_STAYS);
    }

    @Test
    void ownership_goes_over_in_one_change_that_tells_of_both() {
        done(town.transferring.transfer(owner, town.id, member.userId()));

        assertThat(town.tenants.owners(town.id)).containsExactly(member.userId());
        assertThat(town.tenants.member(town.id, owner.userId()).orElseThrow().role())
                .isEqualTo(Role.ADMIN);
        assertThat(town.tenants.events()).hasSize(2);
        assertThat((TenantOwnerTransferred) town.tenants.events().getFirst()).satisfies(transferred -> {
            assertThat(transferred.getOldOwner()).isEqualTo(owner.userId());
            assertThat(transferred.getNewOwner()).isEqualTo(member.userId());
        });
        assertThat((TenantMemberRoleChanged) town.tenants.events().getLast()).satisfies(changed -> {
            assertThat(changed.getOldRole()).isEqualTo("owner");
            assertThat(changed.getNewRole()).isEqualTo("admin");
        });
    }

    @Test
    void of_two_transfers_at_once_one_wins_and_the_other_is_refused() {
        town.tenants.beforeNextCommit(() -> done(town.transferring.transfer(
                owner, town.id, Town.caller(Role.ADMIN).userId())));

        assertThat(refused(town.transferring.transfer(owner, town.id, member.userId())))
                .isEqualTo(Code.FORBIDDEN);
        assertThat(town.tenants.owners(town.id))
                .containsExactly(Town.caller(Role.ADMIN).userId());
    }

    @Test
    void an_invitation_is_answered_once_by_its_invitee_and_in_time() {
        String first = done(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP))
                .id();

        assertThat(refused(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP)))
                .isEqualTo(Code.ALREADY_INVITED);
        assertThat(refused(town.responding.respond(member, town.id, first, true)))
                .isEqualTo(Code.UNKNOWN_INVITATION);
        town.clock.pass(Town.VALIDITY);
        assertThat(refused(town.responding.respond(stranger, town.id, first, true)))
                .isEqualTo(Code.INVITATION_NOT_OPEN);
        String second = done(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP))
                .id();
        done(town.responding.respond(stranger, town.id, second, false));
        assertThat(refused(town.responding.respond(stranger, town.id, second, true)))
                .isEqualTo(Code.INVITATION_NOT_OPEN);
        String third = done(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP))
                .id();
        done(town.revoking.revoke(owner, town.id, third));
        assertThat(refused(town.responding.respond(stranger, town.id, third, true)))
                .isEqualTo(Code.INVITATION_NOT_OPEN);
        assertThat(refused(town.revoking.revoke(owner, town.id, third))).isEqualTo(Code.INVITATION_NOT_OPEN);
        String fourth = done(town.inviting.invite(owner, town.id, stranger.userId(), Role.VIP))
                .id();
        town.clock.pass(Town.VALIDITY.minus(Duration.ofMillis(1)));
        done(town.responding.respond(stranger, town.id, fourth, true));
        assertThat(town.tenants.member(town.id, stranger.userId()).orElseThrow().role())
                .isEqualTo(Role.VIP);
    }

    @Test
    void a_tenant_has_so_many_members_and_no_more() {
        for (int i = Role.values().length; i < Town.MAX_MEMBERS; i++) {
            town.joins(user("more" + i), Role.MEMBER);
        }

        assertThat(refused(town.inviting.invite(owner, town.id, stranger.userId(), Role.MEMBER)))
                .isEqualTo(Code.TOO_MANY_MEMBERS);
        done(town.leaving.leave(member, town.id));
        town.joins(stranger, Role.MEMBER);
    }
}
