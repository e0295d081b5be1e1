package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Reaction;

/** Lists a reaction with those to a message. */
final class InsertReaction {

    private final PreparedStatement statement;

    InsertReaction(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "INSERT INTO reaction (message_id, reaction, user_id) VALUES (?, ?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(Occasion at, String messageId, Reaction reaction) {
        return statement.bind(messageId, reaction.reaction(), reaction.userId(), at.timestamp());
    }
}
