package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.family.references.Reference;
import io.carillon.family.references.Referrer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statements on single entries of one index. */
final class IndexStatements {

    private final InsertIndexEntry insert;
    private final DeleteIndexEntry delete;
    private final SelectIndexEntry select;

    IndexStatements(CqlSession session, IndexTable table) {
        this.insert = new InsertIndexEntry(session, table);
        this.delete = new DeleteIndexEntry(session, table);
        this.select = new SelectIndexEntry(session, table);
    }

    BoundStatement write(Reference reference, String value) {
        return reference.present()
                ? insert.bind(reference.familyId(), value, reference.version())
                : delete.bind(reference.familyId(), value, reference.version());
    }

    /** The referrer if the family stands there. */
    CompletionStage<Optional<Referrer>> read(Reference reference, String value) {
        return select.isThere(value, reference.familyId())
                .thenApply(there -> there ? Optional.of(reference.referrer()) : Optional.empty());
    }
}
