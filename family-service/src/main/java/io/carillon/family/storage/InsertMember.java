package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Member;

/** Writes a member's row. */
final class InsertMember {

    private final PreparedStatement statement;

    InsertMember(CqlSession session) {
        this.statement = session.prepare(
                "INSERT INTO family (family_id, section, item, username, role, joined_at) VALUES (?, ?, ?, ?, ?, ?)");
    }

    BoundStatement bind(String familyId, Member member) {
        return statement.bind(
                familyId,
                MemberRow.SECTION,
                member.userId(),
                member.username(),
                member.role().code(),
                member.joinedAt());
    }
}
