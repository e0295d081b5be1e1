package io.carillon.tenant;

import static io.carillon.tenant.tenants.Role.ADMIN;
import static io.carillon.tenant.tenants.Role.MEMBER;
import static io.carillon.tenant.tenants.Role.MODERATOR;
import static io.carillon.tenant.tenants.Role.OWNER;
import static io.carillon.tenant.tenants.Role.VIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.tenant.announcements.AnnouncementPatch;
import io.carillon.tenant.lifecycle.DetailsPatch;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The document's table "Tenant Role Permissions", every role against every action against every role concerned. What is expected is
 * written down here once more, from the document, and not asked of the code.
 */
class PermissionTableTest {

    private static final Map<Role, Integer> LEVELS = Map.of(OWNER, 5, ADMIN, 4, MODERATOR, 3, VIP, 2, MEMBER, 1);
    private static final Set<Role> CAN_KICK = Set.of(OWNER, ADMIN, MODERATOR);
    private static final Set<Role> CAN_BAN = Set.of(OWNER, ADMIN);
    private static final Set<Role> CAN_MANAGE_ROLES = Set.of(OWNER, ADMIN);
    private static final Set<Role> CAN_ANNOUNCE = Set.of(OWNER, ADMIN, MODERATOR);
    /** Beyond the document. */
    private static final Set<Role> CAN_MANAGE = Set.of(OWNER, ADMIN);

    private static final String TARGET = "user_target";

    private final Town town = Town.withEveryRole();

    /** A member of a role beside the one who has it already. */
    private String target(Role role) {
        if (role == OWNER) {
            return Town.caller(OWNER).userId();
        }
        town.joins(Town.user("target"), role);
        return TARGET;
    }

    private static boolean isAbove(Role one, Role other) {
        return LEVELS.getOrDefault(one, 0) > LEVELS.getOrDefault(other, 0);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Role.values())
                .flatMap(actor -> Arrays.stream(Role.values()).map(target -> Arguments.of(actor, target)));
    }

    static Stream<Arguments> triples() {
        return pairs().flatMap(pair ->
                Arrays.stream(Role.values()).map(given -> Arguments.of(pair.get()[0], pair.get()[1], given)));
    }

    @ParameterizedTest(name = "{0} kicks {1}")
    @MethodSource("pairs")
    void kicking(Role actor, Role target) {
        String userId = target(target);

        expect(
                CAN_KICK.contains(actor) && isAbove(actor, target),
                () -> town.kicking.kick(Town.caller(actor), town.id, userId, "spam"),
                "TenantMemberKicked");
    }

    @ParameterizedTest(name = "{0} bans {1}")
    @MethodSource("pairs")
    void banning(Role actor, Role target) {
        String userId = target(target);

        expect(
                CAN_BAN.contains(actor) && isAbove(actor, target),
                () -> town.banning.ban(Town.caller(actor), town.id, userId, "spam"),
                "TenantMemberBanned");
    }

    @ParameterizedTest(name = "{0} lets a banned user in again")
    @MethodSource("roles")
    void unbanning(Role actor) {
        Town.done(town.banning.ban(Town.caller(OWNER), town.id, TARGET, null));

        expect(
                CAN_BAN.contains(actor),
                () -> town.unbanning.unban(Town.caller(actor), town.id, TARGET, null),
                "TenantMemberUnbanned");
    }

    @ParameterizedTest(name = "{0} makes {1} {2}")
    @MethodSource("triples")
    void changing_roles(Role actor, Role target, Role given) {
        String userId = target(target);
        boolean allowed = CAN_MANAGE_ROLES.contains(actor)
                && isAbove(actor, target)
                && isAbove(actor, given)
                && given != OWNER
                && given != target;

        expect(
                allowed,
                () -> town.changingRole.change(Town.caller(actor), town.id, userId, given),
                "TenantMemberRoleChanged");
    }

    @ParameterizedTest(name = "{0} gives {1} a nickname")
    @MethodSource("pairs")
    void nicknames(Role actor, Role target) {
        String userId = target(target);
        boolean own = userId.equals(Town.caller(actor).userId());

        expect(
                own || (CAN_MANAGE_ROLES.contains(actor) && isAbove(actor, target)),
                () -> town.nicknames.set(Town.caller(actor), town.id, userId, "Johnny"),
                "TenantMemberNicknameChanged");
    }

    @ParameterizedTest(name = "{0} announces")
    @MethodSource("roles")
    void announcing(Role actor) {
        expect(
                CAN_ANNOUNCE.contains(actor),
                () -> town.announcing.announce(Town.caller(actor), town.id, "Maintenance", "At noon.", false),
                "TenantAnnouncementPublished");
    }

    @ParameterizedTest(name = "{0} changes an announcement of {1}")
    @MethodSource("announcers")
    void changing_announcements(Role actor, Role author) {
        String announcement = announced(author);

        expect(
                CAN_ANNOUNCE.contains(actor),
                () -> town.updatingAnnouncement.update(
                        Town.caller(actor), town.id, announcement, new AnnouncementPatch("Later", null, null)),
                "TenantAnnouncementUpdated");
    }

    @ParameterizedTest(name = "{0} pins an announcement of {1}")
    @MethodSource("announcers")
    void pinning_announcements(Role actor, Role author) {
        String announcement = announced(author);

        expect(
                CAN_ANNOUNCE.contains(actor),
                () -> town.updatingAnnouncement.update(
                        Town.caller(actor), town.id, announcement, new AnnouncementPatch(null, null, true)),
                "TenantAnnouncementUpdated");
    }

    @ParameterizedTest(name = "{0} deletes an announcement of {1}")
    @MethodSource("announcers")
    void deleting_announcements(Role actor, Role author) {
        String announcement = announced(author);

        expect(
                CAN_ANNOUNCE.contains(actor),
                () -> town.deletingAnnouncement.delete(Town.caller(actor), town.id, announcement),
                "TenantAnnouncementDeleted");
    }

    @ParameterizedTest(name = "{0} invites somebody as {1}")
    @MethodSource("pairs")
    void inviting(Role actor, Role given) {
        expect(
                CAN_KICK.contains(actor) && isAbove(actor, given),
                () -> town.inviting.invite(Town.caller(actor), town.id, TARGET, given),
                "TenantInvitationSent");
    }

    @ParameterizedTest(name = "{0} changes settings and description")
    @MethodSource("roles")
    void managing_the_tenant(Role actor) {
        Caller caller = Town.caller(actor);

        expect(
                CAN_MANAGE.contains(actor),
                () -> town.settings.change(caller, town.id, Map.of("colour", Optional.of("\"red\""))),
                "TenantSettingsUpdated");
        expect(
                CAN_MANAGE.contains(actor),
                () -> town.updating.update(caller, town.id, new DetailsPatch("City", null, null)),
                "TenantUpdated");
    }

    @ParameterizedTest(name = "{0} suspends the account of {1}")
    @MethodSource("pairs")
    void suspending_accounts(Role actor, Role target) {
        String userId = target(target);
        Town.done(town.creatingAccount.create(Town.systemAdmin(), town.id, userId, "Target", null));

        expect(
                CAN_MANAGE.contains(actor) && isAbove(actor, target),
                () -> town.suspendingAccount.suspend(Town.caller(actor), town.id, userId, null),
                "TenantUserSuspended");
    }

    @ParameterizedTest(name = "{0} makes {1} the owner")
    @MethodSource("pairs")
    void transferring_ownership(Role actor, Role target) {
        String userId = target(target);

        expect(
                actor == OWNER && target != OWNER,
                () -> town.transferring.transfer(Town.caller(actor), town.id, userId),
                "TenantOwnerTransferred");
        assertThat(town.tenants.owners(town.id)).hasSize(1);
    }

    @ParameterizedTest(name = "a stranger does nothing to {0}")
    @MethodSource("roles")
    void strangers_may_nothing(Role target) {
        String userId = target(target);
        Caller stranger = Town.user("stranger");
        String before = town.tenants.dump(town.id);

        List<Outcome<?>> outcomes = List.of(
                town.kicking.kick(stranger, town.id, userId, null),
                town.banning.ban(stranger, town.id, userId, null),
                town.changingRole.change(stranger, town.id, userId, VIP),
                town.nicknames.set(stranger, town.id, userId, "x"),
                town.announcing.announce(stranger, town.id, "x", "y", false),
                town.inviting.invite(stranger, town.id, TARGET, MEMBER),
                town.transferring.transfer(stranger, town.id, userId));

        assertThat(outcomes).extracting(Town::refused).containsOnly(Code.UNKNOWN_TENANT);
        assertThat(town.tenants.dump(town.id)).isEqualTo(before);
    }

    @ParameterizedTest(name = "a system admin does everything to {0}")
    @MethodSource("roles")
    void system_admins_may_what_an_owner_may(Role target) {
        String userId = target(target);
        Caller erin = Town.systemAdmin();

        Town.done(town.announcing.announce(erin, town.id, "x", "y", false));
        Town.done(town.nicknames.set(erin, town.id, userId, "x"));
        if (target != OWNER) {
            Town.done(town.banning.ban(erin, town.id, userId, null));
        }
    }

    static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    static Stream<Arguments> announcers() {
        return pairs().filter(pair -> CAN_ANNOUNCE.contains((Role) pair.get()[1]));
    }

    private String announced(Role author) {
        return Town.done(town.announcing.announce(Town.caller(author), town.id, "Maintenance", "At noon.", false))
                .id();
    }

    /** It is done and told, or it is refused and nothing is different. */
    private void expect(boolean allowed, Supplier<Outcome<?>> action, String event) {
        String before = town.tenants.dump(town.id);
        town.tenants.forgetEvents();

        Outcome<?> outcome = action.get();

        if (allowed) {
            assertThat(Town.done(outcome)).isNotNull();
            assertThat(town.tenants.told()).contains(event);
        } else {
            assertThat(Town.refused(outcome))
                    .isIn(
                            Code.FORBIDDEN,
                            Code.LEVEL_TOO_LOW,
                            Code.ROLE_TOO_HIGH,
                            Code.ROLE_UNCHANGED,
                            Code.OWNER_STAYS);
            assertThat(town.tenants.told()).isEmpty();
            assertThat(town.tenants.dump(town.id)).isEqualTo(before);
        }
    }
}
