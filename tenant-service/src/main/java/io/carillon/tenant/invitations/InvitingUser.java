package io.carillon.tenant.invitations;

import io.carillon.events.tenant.TenantInvitationSent;
import io.carillon.schemas.Ids;
import io.carillon.tenant.members.Entering;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.InvitationStatus;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A user is asked into a tenant, with a role below that of who asks. */
public final class InvitingUser {

    private final ChangingTenant changing;
    private final Invitations invitations;
    private final Entering entering;
    private final Duration validity;
    private final Clock clock;

    public InvitingUser(
            ChangingTenant changing, Invitations invitations, Entering entering, Duration validity, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.entering = entering;
        this.validity = validity;
        this.clock = clock;
    }

    /** Refuses for members, banned users, and those who have an open invitation. */
    public Outcome<Invitation> invite(Caller caller, String tenantId, String userId, Role role) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> Rights.to(Action.INVITE, tenant, caller, () -> invite(tenant, caller, userId, role)));
    }

    private Decision<Invitation> invite(Tenant tenant, Caller caller, String userId, Role role) {
        if (role == Role.OWNER || !Rights.isAbove(tenant, caller, role)) {
            return Refused.of(Code.ROLE_TOO_HIGH, role.code());
        }
        Optional<Refusal> refusal = entering.refusal(tenant, userId);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        return isInvited(tenant, userId)
                ? Refused.of(Code.ALREADY_INVITED, userId)
                : invited(tenant, caller, userId, role);
    }

    private boolean isInvited(Tenant tenant, String userId) {
        return tenant.standing(userId)
                .openInvitation()
                .flatMap(id -> invitations.find(tenant.id(), id))
                .filter(open -> open.statusAt(clock.instant()) == InvitationStatus.PENDING)
                .isPresent();
    }

    private Decision<Invitation> invited(Tenant tenant, Caller caller, String userId, Role role) {
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                Ids.next("inv"),
                tenant.id(),
                tenant.details().name(),
                userId,
                role,
                caller.userId(),
                InvitationStatus.PENDING,
                now,
                now.plus(validity));
        TenantInvitationSent sent = TenantInvitationSent.newBuilder()
                .setTenantId(tenant.id())
                .setTenantName(invitation.tenantName())
                .setInvitationId(invitation.id())
                .setUserId(userId)
                .setRole(role.code())
                .setInvitedBy(caller.userId())
                .setSentAt(now)
                .setExpiresAt(invitation.expiresAt())
                .build();
        return new Accepted<>(invitation, List.of(new Change.InvitationSent(invitation)), List.of(sent));
    }
}
