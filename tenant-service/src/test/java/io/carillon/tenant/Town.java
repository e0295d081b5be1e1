package io.carillon.tenant;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.tenant.accounts.ActivatingAccount;
import io.carillon.tenant.accounts.CreatingAccount;
import io.carillon.tenant.accounts.DeletingAccount;
import io.carillon.tenant.accounts.ReportingPasswordChange;
import io.carillon.tenant.accounts.SuspendingAccount;
import io.carillon.tenant.accounts.UpdatingAccount;
import io.carillon.tenant.announcements.Announcing;
import io.carillon.tenant.announcements.DeletingAnnouncement;
import io.carillon.tenant.announcements.Pins;
import io.carillon.tenant.announcements.UpdatingAnnouncement;
import io.carillon.tenant.invitations.InvitingUser;
import io.carillon.tenant.invitations.RespondingToInvitation;
import io.carillon.tenant.invitations.RevokingInvitation;
import io.carillon.tenant.lifecycle.ApprovingTenant;
import io.carillon.tenant.lifecycle.RegisteringTenant;
import io.carillon.tenant.lifecycle.SuspendingTenant;
import io.carillon.tenant.lifecycle.UpdatingTenant;
import io.carillon.tenant.members.BanningUser;
import io.carillon.tenant.members.ChangingRole;
import io.carillon.tenant.members.Entering;
import io.carillon.tenant.members.JoiningTenant;
import io.carillon.tenant.members.KickingMember;
import io.carillon.tenant.members.LeavingTenant;
import io.carillon.tenant.members.SettingNickname;
import io.carillon.tenant.members.TransferringOwnership;
import io.carillon.tenant.members.UnbanningUser;
import io.carillon.tenant.reports.TakingReport;
import io.carillon.tenant.settings.ChangingSettings;
import io.carillon.tenant.tenants.Attempts;
import io.carillon.tenant.tenants.Authority;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.TenantStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** A tenant named Town with a member of each role, all use cases on it, and no server. */
public final class Town {

    public static final Duration VALIDITY = Duration.ofDays(14);
    public static final int MAX_MEMBERS = 20;
    public static final int MAX_PINNED = 2;

    public final InMemoryTenants tenants = new InMemoryTenants();
    public final SettableClock clock = new SettableClock();
    public final ChangingTenant changing = new ChangingTenant(
            tenants, _ -> Optional.empty(), new Attempts(3, Duration.ofMillis(1), Duration.ofSeconds(5)));
    public final Entering entering = new Entering(MAX_MEMBERS);
    private final Pins pins = new Pins(tenants.announcements(), MAX_PINNED);

    public final ApprovingTenant approving = new ApprovingTenant(changing, clock);
    public final SuspendingTenant suspending = new SuspendingTenant(changing, clock);
    public final UpdatingTenant updating = new UpdatingTenant(changing, clock);
    public final ChangingSettings settings = new ChangingSettings(changing, 5, clock);
    public final JoiningTenant joining = new JoiningTenant(changing, entering, clock);
    public final LeavingTenant leaving = new LeavingTenant(changing, clock);
    public final KickingMember kicking = new KickingMember(changing, clock);
    public final BanningUser banning = new BanningUser(changing, clock);
    public final UnbanningUser unbanning = new UnbanningUser(changing, clock);
    public final ChangingRole changingRole = new ChangingRole(changing, clock);
    public final SettingNickname nicknames = new SettingNickname(changing, clock);
    public final TransferringOwnership transferring = new TransferringOwnership(changing, tenants, clock);
    public final InvitingUser inviting = new InvitingUser(changing, tenants, entering, VALIDITY, clock);
    public final RespondingToInvitation responding = new RespondingToInvitation(changing, tenants, entering, clock);
    public final RevokingInvitation revoking = new RevokingInvitation(changing, tenants, clock);
    public final Announcing announcing = new Announcing(changing, pins, clock);
    public final UpdatingAnnouncement updatingAnnouncement =
            new UpdatingAnnouncement(changing, tenants.announcements(), pins, clock);
    public final DeletingAnnouncement deletingAnnouncement =
            new DeletingAnnouncement(changing, tenants.announcements(), clock);
    public final CreatingAccount creatingAccount = new CreatingAccount(changing, entering, clock);
    public final UpdatingAccount updatingAccount = new UpdatingAccount(changing, clock);
    public final DeletingAccount deletingAccount = new DeletingAccount(changing, clock);
    public final SuspendingAccount suspendingAccount = new SuspendingAccount(changing, clock);
    public final ActivatingAccount activatingAccount = new ActivatingAccount(changing, clock);
    public final ReportingPasswordChange passwords = new ReportingPasswordChange(changing, clock);
    public final TakingReport reports = new TakingReport(changing, tenants, Duration.ofDays(30));

    /** The tenant's id. */
    public final String id;

    private Town(TenantStatus first) {
        this.id = done(new RegisteringTenant(changing, first, clock)
                        .register(caller(Role.OWNER), new Details("Town", "A town.", null)))
                .id();
    }

    /** One that nobody has approved, with its owner alone. */
    public static Town pending() {
        return new Town(TenantStatus.PENDING);
    }

    /** One that works, with a member of each role. */
    public static Town withEveryRole() {
        Town town = new Town(TenantStatus.ACTIVE);
        for (Role role : Role.values()) {
            if (role != Role.OWNER) {
                town.joins(caller(role), role);
            }
        }
        town.tenants.forgetEvents();
        return town;
    }

    /** Makes somebody a member. */
    public void joins(Caller user, Role role) {
        String invitation = done(inviting.invite(caller(Role.OWNER), id, user.userId(), role))
                .id();
        done(responding.respond(user, id, invitation, true));
    }

    /** The member of a role. */
    public static Caller caller(Role role) {
        return user(role.code());
    }

    /** Any user. */
    public static Caller user(String name) {
        return new Caller("user_" + name, name.toUpperCase(Locale.ROOT), Authority.USER, Traceparent.begin());
    }

    public static Caller systemAdmin() {
        return new Caller("user_erin", "Erin", Authority.SYSTEM_ADMIN, Traceparent.begin());
    }

    public static Caller service() {
        return new Caller("billing", "billing", Authority.SERVICE, Traceparent.begin());
    }

    /** What a use case gave, which must have worked. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal.message());
        };
    }

    /** Why it was refused, which it must have been. */
    public static Refusal.Code refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?>(Object value) -> throw new AssertionError("done: " + value);
            case Refused<?>(Refusal refusal) -> refusal.code();
        };
    }

    /** A clock that stands until it is moved. */
    public static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T09:30:00.125Z");

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for times of day");
        }
    }
}
