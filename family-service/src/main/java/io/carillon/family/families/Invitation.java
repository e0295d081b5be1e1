package io.carillon.family.families;

import java.time.Instant;

/**
 * A user's invitation to a family.
 *
 * @param id {@code inv_<ULID>}
 * @param relation which list he will stand in
 * @param status as it was stored; see {@link #statusAt}
 * @param invitedAt in whole milliseconds
 * @param expiresAt from when on it can't be answered any more
 */
public record Invitation(
        String id,
        String familyId,
        String inviterId,
        String inviteeId,
        String inviteeUsername,
        Relation relation,
        InvitationStatus status,
        Instant invitedAt,
        Instant expiresAt) {

    /** Where it stands at a moment: a pending one may have expired. */
    public InvitationStatus statusAt(Instant now) {
        return status == InvitationStatus.PENDING && !now.isBefore(expiresAt) ? InvitationStatus.EXPIRED : status;
    }

    /** The same invitation with another status. */
    public Invitation with(InvitationStatus other) {
        return new Invitation(
                id, familyId, inviterId, inviteeId, inviteeUsername, relation, other, invitedAt, expiresAt);
    }
}
