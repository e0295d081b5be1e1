package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.references.Bucket;

/** Writes that a family stands in an index, as of a version of the family. */
final class InsertIndexEntry {

    private final PreparedStatement statement;

    InsertIndexEntry(CqlSession session, IndexTable table) {
        this.statement = session.prepare("INSERT INTO %s (%s, bucket, family_id) VALUES (?, ?, ?) USING TIMESTAMP ?"
                .formatted(table.name(), table.column()));
    }

    BoundStatement bind(String familyId, String value, long version) {
        return statement.bind(value, Bucket.of(familyId), familyId, version).setIdempotent(true);
    }
}
