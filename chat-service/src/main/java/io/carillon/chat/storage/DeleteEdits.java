package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Forgets the texts a message had before. */
final class DeleteEdits {

    private final PreparedStatement statement;

    DeleteEdits(CqlSession session) {
        this.statement = Repeatable.prepare(session, "DELETE FROM message_edit USING TIMESTAMP ? WHERE message_id = ?");
    }

    BoundStatement bind(Occasion at, String messageId) {
        return statement.bind(at.timestamp(), messageId);
    }
}
