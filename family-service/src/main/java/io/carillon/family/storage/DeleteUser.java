package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Removes a user. */
final class DeleteUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    DeleteUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("DELETE FROM user WHERE user_id = ?");
    }

    void delete(String userId) {
        session.execute(statement.bind(userId).setIdempotent(true));
    }
}
