package io.carillon.tenant.invitations;

import io.carillon.events.tenant.TenantInvitationResponded;
import io.carillon.tenant.members.Entering;
import io.carillon.tenant.members.MemberEvents;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.InvitationStatus;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The invitee accepts, and is a member from then on, or declines. */
public final class RespondingToInvitation {

    private final ChangingTenant changing;
    private final Invitations invitations;
    private final Entering entering;
    private final Clock clock;

    public RespondingToInvitation(ChangingTenant changing, Invitations invitations, Entering entering, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.entering = entering;
        this.clock = clock;
    }

    /** Refuses all but the invitee, who is the only one to learn that there is such an invitation. */
    public Outcome<Invitation> respond(Caller caller, String tenantId, String invitationId, boolean accepts) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> invitations
                        .find(tenantId, invitationId)
                        .filter(invitation -> invitation.userId().equals(caller.userId()))
                        .map(invitation -> respond(tenant, caller, invitation, accepts))
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_INVITATION, invitationId)));
    }

    private Decision<Invitation> respond(Tenant tenant, Caller caller, Invitation invitation, boolean accepts) {
        InvitationStatus status = invitation.statusAt(clock.instant());
        if (status != InvitationStatus.PENDING) {
            return Refused.of(Code.INVITATION_NOT_OPEN, status.code());
        }
        return accepts
                ? entering.refusal(tenant, caller.userId())
                        .<Decision<Invitation>>map(Refused::new)
                        .orElseGet(() -> accepted(tenant, caller, invitation))
                : declined(invitation);
    }

    private Decision<Invitation> accepted(Tenant tenant, Caller caller, Invitation invitation) {
        Instant now = clock.instant();
        Invitation answered = invitation.now(InvitationStatus.ACCEPTED);
        Member member = new Member(caller.userId(), caller.displayName(), invitation.role(), null, now, false);
        List<Change> changes = new ArrayList<>(entering.changes(tenant, member));
        changes.add(new Change.InvitationClosed(answered));
        return new Accepted<>(
                answered, changes, List.of(responded(answered, now), MemberEvents.joined(tenant.id(), member)));
    }

    private Decision<Invitation> declined(Invitation invitation) {
        Invitation answered = invitation.now(InvitationStatus.DECLINED);
        return new Accepted<>(
                answered,
                List.of(new Change.InvitationClosed(answered)),
                List.of(responded(answered, clock.instant())));
    }

    private static TenantInvitationResponded responded(Invitation answered, Instant now) {
        return TenantInvitationResponded.newBuilder()
                .setTenantId(answered.tenantId())
                .setInvitationId(answered.id())
                .setUserId(answered.userId())
                .setAction(answered.status().code())
                .setInvitedBy(answered.invitedBy())
                .setRespondedAt(now)
                .build();
    }
}
