package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.User;
import java.util.Optional;

/** Reads a user by his id. */
final class SelectUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT username, email FROM user WHERE user_id = ?");
    }

    Optional<User> find(String userId) {
        return Optional.ofNullable(session.execute(statement.bind(userId)).one())
                .map(row -> new User(userId, Columns.text(row, "username"), row.getString("email")));
    }
}
