package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.users.UserRole;
import java.util.Optional;

/** Reads which user an imported name became. */
final class SelectImportedName {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectImportedName(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT user_id FROM user_by_imported_name WHERE role = ? AND name = ?");
    }

    Optional<String> find(UserRole role, String name) {
        return Optional.ofNullable(
                        session.execute(statement.bind(role.code(), name)).one())
                .map(row -> Columns.text(row, "user_id"));
    }
}
