package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.ConditionalStatement;

/** Gives up a handle, if the user still holds it. */
final class DeleteHolder {

    private final CqlSession session;
    private final PreparedStatement statement;

    DeleteHolder(CqlSession session, HolderTable table) {
        this.session = session;
        this.statement =
                session.prepare("DELETE FROM %s WHERE %s = ? IF user_id = ?".formatted(table.name(), table.column()));
    }

    void delete(String value, String userId) {
        ConditionalStatement.execute(session, statement.bind(value, userId));
    }
}
