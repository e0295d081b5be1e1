package io.carillon.family.families;

import java.time.Instant;

/**
 * A user's invitation to a family.
 *
 * @param id {@code inv_<ULID>}
 * @param invitedAt in whole milliseconds
 */
public record Invitation(
        String id,
        String familyId,
        String inviterId,
        String inviteeId,
        String inviteeUsername,
        InvitationStatus status,
        Instant invitedAt) {

    Invitation answered(Answer answer) {
        return new Invitation(id, familyId, inviterId, inviteeId, inviteeUsername, answer.status(), invitedAt);
    }

    boolean isPending() {
        return status == InvitationStatus.PENDING;
    }
}
