package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.ScopeState;
import java.time.Instant;
import java.util.Optional;

/** How a scope as a whole stands in its row. */
final class ScopeRow {

    private ScopeRow() {}

    static ScopeState read(Row row) {
        return new ScopeState(
                details(row),
                row.getLong("last_number"),
                row.getString("last_message_id"),
                row.getLong("members"),
                row.getLong("last_stamp"));
    }

    private static Optional<Details> details(Row row) {
        Instant createdAt = row.getInstant("created_at");
        return createdAt == null
                ? Optional.empty()
                : Optional.of(new Details(
                        Columns.text(row, "title"),
                        row.getString("description"),
                        Columns.text(row, "access"),
                        Columns.text(row, "publishers"),
                        Columns.text(row, "created_by"),
                        createdAt));
    }
}
