package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chassis.cassandra.ConditionalStatement;
import java.util.Objects;

/** Takes a handle that nobody holds. */
final class InsertHolder {

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertHolder(CqlSession session, HolderTable table) {
        this.session = session;
        this.statement = session.prepare(
                "INSERT INTO %s (%s, user_id) VALUES (?, ?) IF NOT EXISTS".formatted(table.name(), table.column()));
    }

    /** The id of the user who holds the handle now: the given one, or the one who was first. */
    String insert(String value, String userId) {
        ResultSet result = ConditionalStatement.execute(session, statement.bind(value, userId));
        return result.wasApplied() ? userId : Columns.text(Objects.requireNonNull(result.one()), "user_id");
    }
}
