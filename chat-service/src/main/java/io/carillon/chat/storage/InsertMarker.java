package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.scopes.ReadMarker;

/** Writes how far a user has read a scope. */
final class InsertMarker {

    private final PreparedStatement statement;

    InsertMarker(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO scope (scope, section, user_id, read_message_id, read_number, read_at)
            VALUES (?, ?, ?, ?, ?, ?) USING TIMESTAMP ?""");
    }

    BoundStatement bind(Occasion at, ReadMarker marker) {
        return statement.bind(
                at.scope(),
                Section.MARKER,
                marker.userId(),
                marker.messageId(),
                marker.number(),
                marker.readAt(),
                at.timestamp());
    }
}
