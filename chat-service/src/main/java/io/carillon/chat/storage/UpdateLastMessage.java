package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/** Writes which message of a scope is the newest. */
final class UpdateLastMessage {

    private final PreparedStatement statement;

    UpdateLastMessage(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE scope USING TIMESTAMP :timestamp SET last_number = :number, last_message_id = :message_id
            WHERE scope = :scope AND section = :section AND user_id = :user_id""");
    }

    BoundStatement bind(Occasion at, long number, @Nullable String messageId) {
        return statement
                .boundStatementBuilder()
                .setLong("timestamp", at.timestamp())
                .setLong("number", number)
                .setString("message_id", messageId)
                .setString("scope", at.scope())
                .setString("section", Section.SCOPE)
                .setString("user_id", Section.NOBODY)
                .build();
    }
}
