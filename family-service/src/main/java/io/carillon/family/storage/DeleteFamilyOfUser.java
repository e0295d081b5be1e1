package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a user doesn't list a family, as of a version of the family. */
final class DeleteFamilyOfUser {

    private final PreparedStatement statement;

    DeleteFamilyOfUser(CqlSession session) {
        this.statement =
                session.prepare("DELETE FROM families_by_user USING TIMESTAMP ? WHERE user_id = ? AND family_id = ?");
    }

    BoundStatement bind(String familyId, String userId, long version) {
        return statement.bind(version, userId, familyId).setIdempotent(true);
    }
}
