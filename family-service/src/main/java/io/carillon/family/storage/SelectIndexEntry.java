package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.references.Bucket;
import java.util.concurrent.CompletionStage;

/** Reads whether a family stands in an index. */
final class SelectIndexEntry {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectIndexEntry(CqlSession session, IndexTable table) {
        this.session = session;
        this.statement = session.prepare("SELECT family_id FROM %s WHERE %s = ? AND bucket = ? AND family_id = ?"
                .formatted(table.name(), table.column()));
    }

    CompletionStage<Boolean> isThere(String value, String familyId) {
        return session.executeAsync(statement.bind(value, Bucket.of(familyId), familyId))
                .thenApply(AsyncResultSet::one)
                .thenApply(row -> row != null);
    }
}
