package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.scopes.Details;

/** Writes what is true of a new room or group. */
final class UpdateDetails {

    private final PreparedStatement statement;

    UpdateDetails(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE scope USING TIMESTAMP :timestamp
            SET title = :title, description = :description, access = :access, publishers = :publishers,
                created_by = :created_by, created_at = :created_at
            WHERE scope = :scope AND section = :section AND user_id = :user_id""");
    }

    BoundStatement bind(Occasion at, Details details) {
        return statement
                .boundStatementBuilder()
                .setLong("timestamp", at.timestamp())
                .setString("title", details.title())
                .setString("description", details.description())
                .setString("access", details.access())
                .setString("publishers", details.publishers())
                .setString("created_by", details.createdBy())
                .setInstant("created_at", details.createdAt())
                .setString("scope", at.scope())
                .setString("section", Section.SCOPE)
                .setString("user_id", Section.NOBODY)
                .build();
    }
}
