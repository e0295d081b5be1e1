package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chat.scopes.Scope;

/** Reads the number of a scope's newest message. */
final class SelectLastNumber {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectLastNumber(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session, "SELECT last_number FROM scope WHERE scope = ? AND section = ? AND user_id = ?");
    }

    /** 0 before the first. */
    long find(Scope scope) {
        Row row = session.execute(statement.bind(scope.toString(), Section.SCOPE, Section.NOBODY))
                .one();
        return row == null ? 0 : row.getLong("last_number");
    }
}
