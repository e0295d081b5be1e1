package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Reaction;

/** Takes a reaction from those of a user to a message. */
final class DeleteReactionOfUser {

    private final PreparedStatement statement;

    DeleteReactionOfUser(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            DELETE FROM reaction_by_user USING TIMESTAMP ? WHERE message_id = ? AND user_id = ? AND reaction = ?""");
    }

    BoundStatement bind(Occasion at, String messageId, Reaction reaction) {
        return statement.bind(at.timestamp(), messageId, reaction.userId(), reaction.reaction());
    }
}
