package io.carillon.family.invitations;

import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationRevoked;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.users.User;
import java.time.Instant;

/** What is told of invitations, in the words of the contract. */
final class InvitationEvents {

    private InvitationEvents() {}

    static FamilyInvitationResponded responded(Invitation answered, User invitee, Instant now) {
        return FamilyInvitationResponded.newBuilder()
                .setInvitationId(answered.id())
                .setFamilyId(answered.familyId())
                .setInviterId(answered.inviterId())
                .setInviteeId(invitee.id())
                .setInviteeUsername(invitee.username())
                .setAction(answered.status().code())
                .setRespondedAt(now)
                .build();
    }

    static FamilyInvitationRevoked revoked(Family family, Invitation invitation, User by, Instant now) {
        return FamilyInvitationRevoked.newBuilder()
                .setInvitationId(invitation.id())
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setInviteeId(invitation.inviteeId())
                .setRevokedBy(by.id())
                .setRevokedAt(now)
                .build();
    }
}
