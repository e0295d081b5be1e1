package io.carillon.family.invitations;

import io.carillon.family.families.Invitation;

/**
 * An invitation as it is shown to the invitee.
 *
 * @param invitation as it stands now
 * @param familyName what the family is called now
 * @param inviterUsername what the inviter is called now
 */
public record ReceivedInvitation(Invitation invitation, String familyName, String inviterUsername) {}
