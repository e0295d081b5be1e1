package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Notes that nobody may talk in a scope. */
final class InsertInactive {

    private final PreparedStatement statement;

    InsertInactive(CqlSession session) {
        this.statement = Repeatable.prepare(
                session, "INSERT INTO scope (scope, section, user_id) VALUES (?, ?, ?) USING TIMESTAMP ?");
    }

    BoundStatement bind(Occasion at) {
        return statement.bind(at.scope(), Section.INACTIVE, Section.NOBODY, at.timestamp());
    }
}
