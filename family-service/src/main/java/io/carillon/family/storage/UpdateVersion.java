package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.families.Families;

/** The condition of every change: the family still has the version that the change was decided on. */
final class UpdateVersion {

    private final PreparedStatement statement;

    UpdateVersion(CqlSession session) {
        this.statement = session.prepare("UPDATE family SET version = ? WHERE family_id = ? IF version = ?");
    }

    /** A partition that isn't there meets the condition that its version is null. */
    BoundStatement bind(String familyId, long expected, long next) {
        BoundStatement bound = statement.bind(next, familyId);
        return expected == Families.NOT_FOUNDED ? bound.setToNull(2) : bound.setLong(2, expected);
    }
}
