package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Reaction;

/** Lists a reaction with those of a user to a message. */
final class InsertReactionOfUser {

    private final PreparedStatement statement;

    InsertReactionOfUser(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO reaction_by_user (message_id, user_id, reaction) VALUES (?, ?, ?) USING TIMESTAMP ?""");
    }

    BoundStatement bind(Occasion at, String messageId, Reaction reaction) {
        return statement.bind(messageId, reaction.userId(), reaction.reaction(), at.timestamp());
    }
}
