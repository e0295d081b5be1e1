package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.FamilyFounded;

/** Writes what is true of the family as a whole. */
final class InsertFamily {

    private final PreparedStatement statement;

    InsertFamily(CqlSession session) {
        this.statement =
                session.prepare("INSERT INTO family (family_id, name, created_by, created_at) VALUES (?, ?, ?, ?)");
    }

    BoundStatement bind(String familyId, FamilyFounded founded) {
        return statement.bind(familyId, founded.name(), founded.createdBy(), founded.createdAt());
    }
}
