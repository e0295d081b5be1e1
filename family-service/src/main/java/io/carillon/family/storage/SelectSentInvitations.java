package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Invitation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a part of the invitations that a family sent, newest first. */
final class SelectSentInvitations {

    /** Sorts behind every invitation id. */
    private static final String END = "inv`";

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectSentInvitations(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT item, inviter_id, invitee_id, invitee_username, relation, status, invited_at, expires_at
            FROM family WHERE family_id = ? AND section = ? AND item < ? ORDER BY section DESC, item DESC LIMIT ?\
            """);
    }

    List<Invitation> find(String familyId, @Nullable String before, int limit) {
        return session
                .execute(statement.bind(familyId, Section.INVITATION, before == null ? END : before, limit))
                .all()
                .stream()
                .map(row -> InvitationRow.read(familyId, row))
                .toList();
    }
}
