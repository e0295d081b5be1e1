package io.carillon.family.invitations;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import java.time.Clock;
import java.util.Optional;

/** An admin withdraws an invitation that has no answer yet, whoever sent it. */
public final class RevokingInvitation {

    private final ChangingFamily changing;
    private final Invitations invitations;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public RevokingInvitation(ChangingFamily changing, Invitations invitations, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Refuses an unknown invitation, a caller who isn't an admin of its family, and one that isn't open any more. */
    public Outcome<Invitation> revoke(Caller caller, String invitationId) {
        Optional<String> familyId = invitations.familyOf(invitationId);
        if (familyId.isEmpty()) {
            return new Refused<>(new Refusal.UnknownInvitation(invitationId));
        }
        return changing.change(
                familyId.get(),
                family -> InvitationRules.revoke(
                        family, invitationId, invitations.find(family.id(), invitationId), caller, clock.instant()),
                caller.trace());
    }
}
