package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;

/** Writes that a user has an invitation without an answer. */
final class InsertOpenInvitation {

    private final PreparedStatement statement;

    InsertOpenInvitation(CqlSession session) {
        this.statement = session.prepare(
                "INSERT INTO family (family_id, section, item, invitation_id, expires_at) VALUES (?, ?, ?, ?, ?)");
    }

    BoundStatement bind(String familyId, Invitation invitation) {
        return statement.bind(
                familyId, Section.OPEN_INVITATION, invitation.inviteeId(), invitation.id(), invitation.expiresAt());
    }
}
