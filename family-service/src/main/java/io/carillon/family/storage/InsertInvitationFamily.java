package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;

/** Writes which family an invitation leads to. */
final class InsertInvitationFamily {

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertInvitationFamily(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("INSERT INTO invitation_by_id (invitation_id, family_id) VALUES (?, ?)");
    }

    void insert(Invitation invitation) {
        session.execute(statement.bind(invitation.id(), invitation.familyId()).setIdempotent(true));
    }
}
