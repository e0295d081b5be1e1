package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Member;

/** Writes a member's row, over that of an earlier membership if there was one. */
final class InsertMember {

    private final PreparedStatement statement;

    InsertMember(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO family (family_id, section, item, username, role, relation, joined_at, reference_version, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, null)\
            """);
    }

    BoundStatement bind(String familyId, long version, Member member) {
        return statement.bind(
                familyId,
                Section.MEMBER,
                member.userId(),
                member.username(),
                member.role().code(),
                member.relation().code(),
                member.joinedAt(),
                version);
    }
}
