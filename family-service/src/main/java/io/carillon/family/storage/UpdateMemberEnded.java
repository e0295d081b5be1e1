package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.MemberEnded;

/** Writes that a membership ended. The row stays: it says as of which version the view changed. */
final class UpdateMemberEnded {

    private final PreparedStatement statement;

    UpdateMemberEnded(CqlSession session) {
        this.statement = session.prepare(
                "UPDATE family SET ended_at = ?, reference_version = ? WHERE family_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String familyId, long version, MemberEnded ended) {
        return statement.bind(ended.at(), version, familyId, Section.MEMBER, ended.userId());
    }
}
