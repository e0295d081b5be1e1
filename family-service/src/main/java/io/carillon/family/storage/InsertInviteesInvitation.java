package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;
import java.time.Duration;

/** Writes that a user may have an invitation. The row goes by itself when the invitation is of no interest any more. */
final class InsertInviteesInvitation {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertInviteesInvitation(CqlSession session) {
        this.session = session;
        this.statement = session.prepare(
                "INSERT INTO invitations_by_invitee (invitee_id, invitation_id, family_id) VALUES (?, ?, ?) USING TTL ?");
    }

    void insert(Invitation invitation) {
        Duration validity = Duration.between(invitation.invitedAt(), invitation.expiresAt());
        int ttlSeconds = Math.toIntExact(validity.plus(KEPT_AFTER_EXPIRY).toSeconds());
        session.execute(statement
                .bind(invitation.inviteeId(), invitation.id(), invitation.familyId(), ttlSeconds)
                .setIdempotent(true));
    }
}
