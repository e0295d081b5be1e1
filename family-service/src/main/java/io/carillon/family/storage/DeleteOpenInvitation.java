package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;

/** Removes that a user has an invitation without an answer. */
final class DeleteOpenInvitation {

    private final PreparedStatement statement;

    DeleteOpenInvitation(CqlSession session) {
        this.statement = session.prepare("DELETE FROM family WHERE family_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String familyId, Invitation invitation) {
        return statement.bind(familyId, Section.OPEN_INVITATION, invitation.inviteeId());
    }
}
