package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.ProgramAdded;

/** Writes that a family prefers a program, perhaps again. */
final class InsertProgram {

    private final PreparedStatement statement;

    InsertProgram(CqlSession session) {
        this.statement = session.prepare(
                "INSERT INTO family (family_id, section, item, reference_version, ended_at) VALUES (?, ?, ?, ?, null)");
    }

    BoundStatement bind(String familyId, long version, ProgramAdded added) {
        return statement.bind(familyId, Section.PROGRAM, added.program(), version);
    }
}
