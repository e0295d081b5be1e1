package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Change.ProgramDropped;

/** Writes that a family no longer prefers a program. The row stays: it says as of which version the view changed. */
final class UpdateProgramEnded {

    private final PreparedStatement statement;

    UpdateProgramEnded(CqlSession session) {
        this.statement = session.prepare(
                "UPDATE family SET ended_at = ?, reference_version = ? WHERE family_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String familyId, long version, ProgramDropped dropped) {
        return statement.bind(dropped.at(), version, familyId, Section.PROGRAM, dropped.program());
    }
}
