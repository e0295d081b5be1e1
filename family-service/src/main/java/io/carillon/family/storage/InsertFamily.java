package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.FamilyFounded;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.users.Stamp;

/** Writes what is true of a new family as a whole. */
final class InsertFamily {

    private final PreparedStatement statement;

    InsertFamily(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO family (family_id, name, address, family_status, family_status_version,
                                created_by, created_at, modified_by, modified_at, founded_from,
                                balance, frozen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false)\
            """);
    }

    BoundStatement bind(String familyId, long version, FamilyFounded founded) {
        FamilyDetails details = founded.details();
        Stamp stamp = founded.stamp();
        return statement
                .bind(
                        familyId,
                        details.name(),
                        details.address(),
                        details.status().code(),
                        version,
                        stamp.by(),
                        stamp.at(),
                        stamp.by(),
                        stamp.at())
                .setString("founded_from", founded.source());
    }
}
