package io.carillon.tenant.tenants;

import java.time.Instant;

/**
 * That a user is asked into a tenant.
 *
 * @param role what he will be there
 * @param status as stored: {@link #statusAt} knows the time
 */
public record Invitation(
        String id,
        String tenantId,
        String tenantName,
        String userId,
        Role role,
        String invitedBy,
        InvitationStatus status,
        Instant sentAt,
        Instant expiresAt) {

    /** What it is at a time. */
    public InvitationStatus statusAt(Instant now) {
        return status == InvitationStatus.PENDING && !now.isBefore(expiresAt) ? InvitationStatus.EXPIRED : status;
    }

    /** The same with what became of it. */
    public Invitation now(InvitationStatus other) {
        return new Invitation(id, tenantId, tenantName, userId, role, invitedBy, other, sentAt, expiresAt);
    }
}
