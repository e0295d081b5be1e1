package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes where a message stands. */
final class InsertPlace {

    private final PreparedStatement statement;

    InsertPlace(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "INSERT INTO message_by_id (message_id, scope, number) VALUES (?, ?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(Occasion at, String messageId, long number) {
        return statement.bind(messageId, at.scope(), number, at.timestamp());
    }
}
