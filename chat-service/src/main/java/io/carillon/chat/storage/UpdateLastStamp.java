package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes which time stamps decisions about a scope have used. */
final class UpdateLastStamp {

    private final PreparedStatement statement;

    UpdateLastStamp(CqlSession session) {
        this.statement = Repeatable.prepare(
                session,
                "UPDATE scope USING TIMESTAMP ? SET last_stamp = ? WHERE scope = ? AND section = ? AND user_id = ?");
    }

    BoundStatement bind(Occasion at) {
        return statement.bind(at.timestamp(), at.timestamp(), at.scope(), Section.SCOPE, Section.NOBODY);
    }
}
