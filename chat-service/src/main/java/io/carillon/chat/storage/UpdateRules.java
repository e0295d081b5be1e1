package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/** Writes what a room or group is called and whom it lets do what. */
final class UpdateRules {

    private final PreparedStatement statement;

    UpdateRules(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE scope USING TIMESTAMP :timestamp
            SET title = :title, description = :description, access = :access, publishers = :publishers
            WHERE scope = :scope AND section = :section AND user_id = :user_id""");
    }

    BoundStatement bind(Occasion at, String title, @Nullable String description, String access, String publishers) {
        return statement
                .boundStatementBuilder()
                .setLong("timestamp", at.timestamp())
                .setString("title", title)
                .setString("description", description)
                .setString("access", access)
                .setString("publishers", publishers)
                .setString("scope", at.scope())
                .setString("section", Section.SCOPE)
                .setString("user_id", Section.NOBODY)
                .build();
    }
}
