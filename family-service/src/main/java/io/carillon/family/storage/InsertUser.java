package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.User;

/** Writes a user over what was known of him. */
final class InsertUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("INSERT INTO user (user_id, username, email) VALUES (?, ?, ?)");
    }

    void insert(User user) {
        session.execute(statement
                .bind(user.id(), user.username())
                .setString(2, user.email())
                .setIdempotent(true));
    }
}
