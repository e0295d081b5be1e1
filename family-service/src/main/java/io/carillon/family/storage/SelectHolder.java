package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import java.util.Optional;

/** Reads who holds a handle. */
final class SelectHolder {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectHolder(CqlSession session, HolderTable table) {
        this.session = session;
        this.statement = session.prepare("SELECT user_id FROM %s WHERE %s = ?".formatted(table.name(), table.column()));
    }

    Optional<String> find(String value) {
        return Optional.ofNullable(session.execute(statement.bind(value)).one())
                .map(row -> Columns.text(row, "user_id"));
    }
}
