package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Takes a handle over from a user who no longer goes by it. */
final class UpdateHolder {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdateHolder(CqlSession session, Handle handle) {
        this.session = session;
        this.statement = session.prepare(
                "UPDATE %s SET user_id = ? WHERE %s = ? IF user_id = ?".formatted(handle.table(), handle.column()));
    }

    /** Whether it succeeded; not so if somebody else took the handle in the meantime. */
    boolean update(String value, String from, String to) {
        return session.execute(statement.bind(to, value, from)).wasApplied();
    }
}
