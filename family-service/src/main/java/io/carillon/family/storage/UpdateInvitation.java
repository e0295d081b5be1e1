package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.InvitationAnswered;

/** Writes the answer into an invitation's row. */
final class UpdateInvitation {

    private final PreparedStatement statement;

    UpdateInvitation(CqlSession session) {
        this.statement = session.prepare(
                "UPDATE family SET status = ?, answered_at = ? WHERE family_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String familyId, InvitationAnswered answered) {
        return statement.bind(
                answered.status().code(),
                answered.answeredAt(),
                familyId,
                InvitationRow.SECTION,
                answered.invitationId());
    }
}
