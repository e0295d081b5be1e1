package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes how many members a scope has. */
final class UpdateMemberCount {

    private final PreparedStatement statement;

    UpdateMemberCount(CqlSession session) {
        this.statement = Repeatable.prepare(
                session,
                "UPDATE scope USING TIMESTAMP ? SET members = ? WHERE scope = ? AND section = ? AND user_id = ?");
    }

    BoundStatement bind(Occasion at, long members) {
        return statement.bind(at.timestamp(), members, at.scope(), Section.SCOPE, Section.NOBODY);
    }
}
