package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.family.references.Reference;

/** The statements that write one index. */
final class IndexStatements {

    private final InsertIndexEntry insert;
    private final DeleteIndexEntry delete;

    IndexStatements(CqlSession session, IndexTable table) {
        this.insert = new InsertIndexEntry(session, table);
        this.delete = new DeleteIndexEntry(session, table);
    }

    BoundStatement write(Reference reference, String value) {
        return reference.present()
                ? insert.bind(reference.familyId(), value, reference.version())
                : delete.bind(reference.familyId(), value, reference.version());
    }
}
