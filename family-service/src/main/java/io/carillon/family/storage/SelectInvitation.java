package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;
import java.util.Optional;

/** Reads one invitation of a family. */
final class SelectInvitation {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectInvitation(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT item, inviter_id, invitee_id, invitee_username, relation, status, invited_at, expires_at
            FROM family WHERE family_id = ? AND section = ? AND item = ?\
            """);
    }

    Optional<Invitation> find(String familyId, String invitationId) {
        return Optional.ofNullable(session.execute(statement.bind(familyId, Section.INVITATION, invitationId))
                        .one())
                .map(row -> InvitationRow.read(familyId, row));
    }
}
