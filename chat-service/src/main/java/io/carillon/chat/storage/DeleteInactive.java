package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Notes that members may talk in a scope again. */
final class DeleteInactive {

    private final PreparedStatement statement;

    DeleteInactive(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "DELETE FROM scope USING TIMESTAMP ? WHERE scope = ? AND section = ? AND user_id = ?");
    }

    BoundStatement bind(Occasion at) {
        return statement.bind(at.timestamp(), at.scope(), Section.INACTIVE, Section.NOBODY);
    }
}
