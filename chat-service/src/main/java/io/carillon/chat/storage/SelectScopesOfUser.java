package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.concurrent.CompletionStage;

/** Reads in which scopes a user is a member, in the order of their names. */
final class SelectScopesOfUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectScopesOfUser(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, "SELECT scope FROM scope_by_user WHERE user_id = ? AND scope > ?");
    }

    CompletionStage<AsyncResultSet> after(String userId, String scope, int pageSize) {
        return session.executeAsync(statement.bind(userId, scope).setPageSize(pageSize));
    }
}
