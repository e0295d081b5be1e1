package io.carillon.tenant.invitations;

import io.carillon.events.tenant.TenantInvitationRevoked;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.InvitationStatus;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** An open invitation is taken back by one who may invite. */
public final class RevokingInvitation {

    private final ChangingTenant changing;
    private final Invitations invitations;
    private final Clock clock;

    public RevokingInvitation(ChangingTenant changing, Invitations invitations, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The invitation as it is then. */
    public Outcome<Invitation> revoke(Caller caller, String tenantId, String invitationId) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> Rights.to(
                        Action.INVITE,
                        tenant,
                        caller,
                        () -> invitations
                                .find(tenantId, invitationId)
                                .map(invitation -> revoke(caller, invitation))
                                .orElseGet(() -> Refused.of(Code.UNKNOWN_INVITATION, invitationId))));
    }

    private Decision<Invitation> revoke(Caller caller, Invitation invitation) {
        InvitationStatus status = invitation.statusAt(clock.instant());
        if (status != InvitationStatus.PENDING) {
            return Refused.of(Code.INVITATION_NOT_OPEN, status.code());
        }
        Invitation revoked = invitation.now(InvitationStatus.REVOKED);
        return new Accepted<>(
                revoked,
                List.of(new Change.InvitationClosed(revoked)),
                List.of(TenantInvitationRevoked.newBuilder()
                        .setTenantId(revoked.tenantId())
                        .setInvitationId(revoked.id())
                        .setUserId(revoked.userId())
                        .setRevokedBy(caller.userId())
                        .setRevokedAt(clock.instant())
                        .build()));
    }
}
