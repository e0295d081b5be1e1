package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Ends a membership. */
final class DeleteMember {

    private final PreparedStatement statement;

    DeleteMember(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "DELETE FROM scope USING TIMESTAMP ? WHERE scope = ? AND section = ? AND user_id = ?");
    }

    BoundStatement bind(Occasion at, String userId) {
        return statement.bind(at.timestamp(), at.scope(), Section.MEMBER, userId);
    }
}
