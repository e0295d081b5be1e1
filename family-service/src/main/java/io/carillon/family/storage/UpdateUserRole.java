package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.UserRole;

/** Gives a user another role. */
final class UpdateUserRole {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdateUserRole(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("UPDATE user SET role = ? WHERE user_id = ?");
    }

    void update(String userId, UserRole role) {
        session.execute(statement.bind(role.code(), userId).setIdempotent(true));
    }
}
