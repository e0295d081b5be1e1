package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;

/** Writes an invitation's row. */
final class InsertInvitation {

    private final PreparedStatement statement;

    InsertInvitation(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO family (family_id, section, item, inviter_id, invitee_id, invitee_username, relation, status,
                                invited_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String familyId, Invitation invitation) {
        return statement.bind(
                familyId,
                Section.INVITATION,
                invitation.id(),
                invitation.inviterId(),
                invitation.inviteeId(),
                invitation.inviteeUsername(),
                invitation.relation().code(),
                invitation.status().code(),
                invitation.invitedAt(),
                invitation.expiresAt());
    }
}
