package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.InvitationClosed;

/** Writes what became of an invitation into its row. */
final class UpdateInvitation {

    private final PreparedStatement statement;

    UpdateInvitation(CqlSession session) {
        this.statement = session.prepare(
                "UPDATE family SET status = ?, answered_at = ? WHERE family_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String familyId, InvitationClosed closed) {
        return statement.bind(
                closed.invitation().status().code(),
                closed.at(),
                familyId,
                Section.INVITATION,
                closed.invitation().id());
    }
}
