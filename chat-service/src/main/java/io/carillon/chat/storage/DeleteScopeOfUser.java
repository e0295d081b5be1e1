package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Takes a scope from those of a user. */
final class DeleteScopeOfUser {

    private final PreparedStatement statement;

    DeleteScopeOfUser(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "DELETE FROM scope_by_user USING TIMESTAMP ? WHERE user_id = ? AND scope = ?");
    }

    BoundStatement bind(Occasion at, String userId) {
        return statement.bind(at.timestamp(), userId, at.scope());
    }
}
