package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Lists a scope with those of a user. */
final class InsertScopeOfUser {

    private final PreparedStatement statement;

    InsertScopeOfUser(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "INSERT INTO scope_by_user (user_id, scope) VALUES (?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(Occasion at, String userId) {
        return statement.bind(userId, at.scope(), at.timestamp());
    }
}
