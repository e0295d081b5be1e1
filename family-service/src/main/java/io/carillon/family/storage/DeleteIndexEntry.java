package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.references.Bucket;

/** Writes that a family doesn't stand in an index, as of a version of the family. */
final class DeleteIndexEntry {

    private final PreparedStatement statement;

    DeleteIndexEntry(CqlSession session, IndexTable table) {
        this.statement =
                session.prepare("DELETE FROM %s USING TIMESTAMP ? WHERE %s = ? AND bucket = ? AND family_id = ?"
                        .formatted(table.name(), table.column()));
    }

    BoundStatement bind(String familyId, String value, long version) {
        return statement.bind(version, value, Bucket.of(familyId), familyId).setIdempotent(true);
    }
}
