package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;

/** Makes a user a member of a scope, or gives him another role there. */
final class InsertMember {

    private final PreparedStatement statement;

    InsertMember(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO scope (scope, section, user_id, role, nickname, member_since)
            VALUES (?, ?, ?, ?, ?, ?) USING TIMESTAMP ?""");
    }

    /**
     * Binds the values of one membership.
     *
     * @param role empty if he has none
     * @param nickname empty if he has none
     */
    BoundStatement bind(Occasion at, String userId, String role, String nickname, Instant since) {
        return statement.bind(at.scope(), Section.MEMBER, userId, role, nickname, since, at.timestamp());
    }
}
