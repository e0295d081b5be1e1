package io.carillon.family.invitations;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.OpenInvitation;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * An invitation that goes to somebody else: the old one is withdrawn, and a new one sent that can be answered as long.
 *
 * @param old which is open or expired
 * @param newId of the invitation to be
 * @param inviter who sent the old one
 * @param invitee who gets the new one
 */
record Readdressing(Invitation old, String newId, User inviter, User invitee) {

    /** Leaves an expired one as it is. A member, and who has an open invitation, gets none. */
    Decision<Invitation> decide(Family family, Instant now) {
        if (Acceptance.refusalOfAnyAnswer(family, old, now).isPresent()) {
            return new Unchanged<>(old);
        }
        Invitation withdrawn = old.with(InvitationStatus.REVOKED);
        List<Change> changes = new ArrayList<>(List.of(new Change.InvitationClosed(withdrawn, now)));
        List<SpecificRecord> events =
                new ArrayList<>(List.of(InvitationEvents.revoked(family, withdrawn, invitee, now)));
        OpenInvitation his = family.openInvitations().get(invitee.id());
        if (family.member(invitee.id()).isPresent() || (his != null && his.isOpenAt(now))) {
            return new Accepted<>(withdrawn, changes, events);
        }
        Invitation sent = new Invitation(
                newId,
                family.id(),
                inviter.id(),
                invitee.id(),
                invitee.username(),
                old.relation(),
                InvitationStatus.PENDING,
                now,
                old.expiresAt());
        changes.add(new Change.InvitationSent(sent));
        events.add(
                FamilyEvents.invited(family, sent, inviter, invitee.findEmail().orElse(invitee.id())));
        return new Accepted<>(sent, changes, events);
    }
}
