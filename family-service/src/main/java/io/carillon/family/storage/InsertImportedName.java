package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chassis.cassandra.ConditionalStatement;
import io.carillon.family.users.UserRole;
import java.util.Objects;

/** Writes which user an imported name became, once. */
final class InsertImportedName {

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertImportedName(CqlSession session) {
        this.session = session;
        this.statement = session.prepare(
                "INSERT INTO user_by_imported_name (role, name, user_id) VALUES (?, ?, ?) IF NOT EXISTS");
    }

    /** The id of the user whom the name became: the given one, or the one who was first. */
    String insert(UserRole role, String name, String userId) {
        ResultSet result = ConditionalStatement.execute(session, statement.bind(role.code(), name, userId));
        return result.wasApplied() ? userId : Columns.text(Objects.requireNonNull(result.one()), "user_id");
    }
}
