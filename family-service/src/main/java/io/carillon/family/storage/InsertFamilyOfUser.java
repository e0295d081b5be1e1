package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.references.Referrer;

/** Writes that a user lists a family, as of a version of the family. */
final class InsertFamilyOfUser {

    private final PreparedStatement statement;

    InsertFamilyOfUser(CqlSession session) {
        this.statement = session.prepare(
                "INSERT INTO families_by_user (user_id, family_id, role, relation) VALUES (?, ?, ?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(String familyId, Referrer.OfUser user, long version) {
        return statement
                .bind(
                        user.userId(),
                        familyId,
                        user.role().code(),
                        user.relation().code(),
                        version)
                .setIdempotent(true);
    }
}
