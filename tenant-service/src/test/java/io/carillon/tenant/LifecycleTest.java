package io.carillon.tenant;

import static io.carillon.tenant.Town.done;
import static io.carillon.tenant.Town.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.tenant.TenantSettingsUpdated;
import io.carillon.events.tenant.TenantUpdated;
import io.carillon.tenant.admins.AddingSystemAdmin;
import io.carillon.tenant.admins.RemovingSystemAdmin;
import io.carillon.tenant.announcements.AnnouncementPatch;
import io.carillon.tenant.lifecycle.DetailsPatch;
import io.carillon.tenant.reports.Payment;
import io.carillon.tenant.reports.ReportingPayment;
import io.carillon.tenant.rooms.EnteringRoom;
import io.carillon.tenant.tenants.Attempts;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final Caller owner = Town.caller(Role.OWNER);
    private final Caller erin = Town.systemAdmin();

    @Test
    void a_new_tenant_is_described_but_not_used_until_it_is_approved() {
        Town town = Town.pending();

        done(town.updating.update(owner, town.id, new DetailsPatch("City", null, null)));
        assertThat(refused(town.inviting.invite(owner, town.id, "user_x", Role.MEMBER)))
                .isEqualTo(Code.TENANT_NOT_ACTIVE);
        assertThat(refused(new EnteringRoom(town.tenants).enter(owner.userId(), town.id)))
                .isEqualTo(Code.TENANT_NOT_ACTIVE);
        assertThat(refused(town.approving.approve(owner, town.id))).isEqualTo(Code.NOT_A_SYSTEM_ADMIN);
        done(town.approving.approve(erin, town.id));
        assertThat(refused(town.approving.approve(erin, town.id))).isEqualTo(Code.STATUS_UNCHANGED);
        done(town.inviting.invite(owner, town.id, "user_x", Role.MEMBER));
    }

    @Test
    void nothing_changes_in_a_suspended_tenant() {
        Town town = Town.withEveryRole();
        assertThat(refused(town.suspending.suspend(owner, town.id, null))).isEqualTo(Code.NOT_A_SYSTEM_ADMIN);

        done(town.suspending.suspend(erin, town.id, "unpaid"));

        assertThat(refused(town.announcing.announce(owner, town.id, "x", "y", false)))
                .isEqualTo(Code.TENANT_NOT_ACTIVE);
        assertThat(refused(town.updating.update(owner, town.id, new DetailsPatch("x", null, null))))
                .isEqualTo(Code.TENANT_NOT_ACTIVE);
        assertThat(refused(town.nicknames.set(owner, town.id, owner.userId(), "x")))
                .isEqualTo(Code.TENANT_NOT_ACTIVE);
        done(town.approving.approve(erin, town.id));
        done(town.announcing.announce(owner, town.id, "x", "y", false));
    }

    @Test
    void an_event_says_what_is_different_and_the_same_again_changes_nothing() {
        Town town = Town.withEveryRole();
        DetailsPatch patch = new DetailsPatch("City", Optional.empty(), null);

        done(town.updating.update(owner, town.id, patch));
        done(town.updating.update(owner, town.id, patch));

        assertThat(town.tenants.events()).hasSize(1);
        assertThat(((TenantUpdated) town.tenants.events().getFirst()).getChanges())
                .isEqualTo("{\"name\":\"City\",\"description\":null}");
    }

    @Test
    void settings_are_set_removed_and_bounded_and_the_event_has_what_changed() {
        Town town = Town.withEveryRole();

        done(town.settings.change(owner, town.id, Map.of("colour", Optional.of("\"red\""), "size", Optional.of("3"))));
        done(town.settings.change(owner, town.id, Map.of("colour", Optional.empty(), "size", Optional.of("3"))));
        done(town.settings.change(owner, town.id, Map.of("colour", Optional.empty())));

        assertThat(town.tenants.events())
                .map(event -> ((TenantSettingsUpdated) event).getChanges())
                .containsExactly("{\"colour\":\"red\",\"size\":3}", "{\"colour\":null}");
        assertThat(refused(town.settings.change(
                        owner,
                        town.id,
                        Map.of(
                                "a", Optional.of("1"),
                                "b", Optional.of("1"),
                                "c", Optional.of("1"),
                                "d", Optional.of("1"),
                                "e", Optional.of("1")))))
                .isEqualTo(Code.TOO_MANY_SETTINGS);
    }

    @Test
    void few_announcements_are_pinned_and_an_equal_patch_tells_nobody() {
        Town town = Town.withEveryRole();
        for (int i = 0; i < Town.MAX_PINNED; i++) {
            done(town.announcing.announce(owner, town.id, "x", "y", true));
        }
        String other =
                done(town.announcing.announce(owner, town.id, "x", "y", false)).id();
        town.tenants.forgetEvents();

        assertThat(refused(town.announcing.announce(owner, town.id, "x", "y", true)))
                .isEqualTo(Code.TOO_MANY_PINNED);
        assertThat(refused(town.updatingAnnouncement.update(
                        owner, town.id, other, new AnnouncementPatch(null, null, true))))
                .isEqualTo(Code.TOO_MANY_PINNED);
        done(town.updatingAnnouncement.update(owner, town.id, other, new AnnouncementPatch("x", "y", false)));
        assertThat(refused(town.deletingAnnouncement.delete(owner, town.id, "ann_none")))
                .isEqualTo(Code.UNKNOWN_ANNOUNCEMENT);
        assertThat(town.tenants.told()).isEmpty();
    }

    @Test
    void accounts_make_members_and_end_memberships() {
        Town town = Town.withEveryRole();
        String member = Town.caller(Role.MEMBER).userId();

        done(town.creatingAccount.create(owner, town.id, "user_new", "New", null));
        done(town.creatingAccount.create(owner, town.id, member, "Old", null));
        assertThat(town.tenants.told()).containsExactly("TenantUserCreated", "TenantMemberJoined", "TenantUserCreated");
        assertThat(refused(town.creatingAccount.create(owner, town.id, member, "Old", null)))
                .isEqualTo(Code.ACCOUNT_EXISTS);

        town.tenants.forgetEvents();
        done(town.deletingAccount.delete(owner, town.id, "user_new"));
        assertThat(town.tenants.told()).containsExactly("TenantUserDeleted", "TenantMemberLeft");
        assertThat(refused(town.deletingAccount.delete(owner, town.id, "user_new")))
                .isEqualTo(Code.UNKNOWN_ACCOUNT);
    }

    @Test
    void only_back_ends_report_and_a_report_that_comes_again_is_told_once() {
        Town town = Town.withEveryRole();
        town.tenants.forgetEvents();
        ReportingPayment payments = new ReportingPayment(town.reports, town.clock);
        Payment payment = new Payment("pay_1", true, null, "12.50", "EUR", null);

        assertThat(refused(payments.report(owner, town.id, payment))).isEqualTo(Code.NOT_A_SERVICE);
        assertThat(done(payments.report(Town.service(), town.id, payment))).isTrue();
        assertThat(done(payments.report(Town.service(), town.id, payment))).isFalse();
        assertThat(refused(payments.report(Town.service(), "tenant_none", payment)))
                .isEqualTo(Code.UNKNOWN_TENANT);
        assertThat(refused(town.passwords.report(owner, town.id, owner.userId())))
                .isEqualTo(Code.NOT_A_SERVICE);
        assertThat(town.tenants.told()).containsExactly("PaymentCompleted");
    }

    @Test
    void system_admins_say_who_is_told_as_one() {
        Town town = Town.pending();
        AddingSystemAdmin adding = new AddingSystemAdmin(town.changing, town.tenants, town.clock);
        RemovingSystemAdmin removing = new RemovingSystemAdmin(town.changing, town.tenants, town.clock);
        town.tenants.forgetEvents();

        assertThat(refused(adding.add(owner, "user_x"))).isEqualTo(Code.NOT_A_SYSTEM_ADMIN);
        done(adding.add(erin, "user_x"));
        done(adding.add(erin, "user_x"));
        done(removing.remove(erin, "user_x"));
        assertThat(refused(removing.remove(erin, "user_x"))).isEqualTo(Code.UNKNOWN_SYSTEM_ADMIN);
        assertThat(town.tenants.told()).containsExactly("SystemAdminAdded", "SystemAdminRemoved");
    }

    @Test
    void a_tenant_that_asks_too_much_is_told_when_to_come_back_and_others_go_on() {
        Town town = Town.withEveryRole();
        ChangingTenant limited = new ChangingTenant(
                town.tenants,
                id -> id.equals(town.id) ? Optional.of(Duration.ofSeconds(2)) : Optional.empty(),
                new Attempts(1, Duration.ofMillis(1), Duration.ofSeconds(1)));

        assertThat(refused(limited.change(town.id, owner, Set.of(), _ -> new Unchanged<>(1))))
                .isEqualTo(Code.RATE_LIMITED);
        assertThat(refused(limited.change("tenant_other", owner, Set.of(), _ -> new Unchanged<>(1))))
                .isEqualTo(Code.UNKNOWN_TENANT);
    }
}
