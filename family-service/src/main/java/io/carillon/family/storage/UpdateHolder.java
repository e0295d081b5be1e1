package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.ConditionalStatement;

/** Moves a handle from one user to another. */
final class UpdateHolder {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdateHolder(CqlSession session, HolderTable table) {
        this.session = session;
        this.statement = session.prepare(
                "UPDATE %s SET user_id = ? WHERE %s = ? IF user_id = ?".formatted(table.name(), table.column()));
    }

    /** Does nothing if somebody else holds the handle by now. */
    void update(String value, String from, String to) {
        ConditionalStatement.execute(session, statement.bind(to, value, from));
    }
}
