package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Reaction;

/** Takes a reaction from those to a message. */
final class DeleteReaction {

    private final PreparedStatement statement;

    DeleteReaction(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            DELETE FROM reaction USING TIMESTAMP ? WHERE message_id = ? AND reaction = ? AND user_id = ?""");
    }

    BoundStatement bind(Occasion at, String messageId, Reaction reaction) {
        return statement.bind(at.timestamp(), messageId, reaction.reaction(), reaction.userId());
    }
}
