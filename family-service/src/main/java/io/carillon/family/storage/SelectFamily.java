package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Member;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Reads a family's partition without its outbox rows. */
final class SelectFamily {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectFamily(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT section, item, name, created_by, version, username, role, joined_at,
                   inviter_id, invitee_id, invitee_username, status, invited_at
            FROM family WHERE family_id = ? AND section IN ('%s', '%s')\
            """.formatted(MemberRow.SECTION, InvitationRow.SECTION));
    }

    Optional<Family> find(String familyId) {
        Iterator<Row> rows = session.execute(statement.bind(familyId)).iterator();
        // A family always has a member, so no row means no family.
        return rows.hasNext() ? Optional.of(read(familyId, rows)) : Optional.empty();
    }

    /**
     * The first row's version counts: what later pages show may be newer, and then a decision made on them loses; with
     * the last one's, a decision on old rows could win.
     */
    private static Family read(String familyId, Iterator<Row> rows) {
        Map<String, Member> members = new HashMap<>();
        Map<String, Invitation> invitations = new HashMap<>();
        Row first = rows.next();
        for (Row row = first; row != null; row = rows.hasNext() ? rows.next() : null) {
            if (Columns.text(row, "section").equals(MemberRow.SECTION)) {
                Member member = MemberRow.read(row);
                members.put(member.userId(), member);
            } else {
                Invitation invitation = InvitationRow.read(familyId, row);
                invitations.put(invitation.id(), invitation);
            }
        }
        return new Family(
                familyId,
                Columns.text(first, "name"),
                Columns.text(first, "created_by"),
                first.getLong("version"),
                members,
                invitations);
    }
}
