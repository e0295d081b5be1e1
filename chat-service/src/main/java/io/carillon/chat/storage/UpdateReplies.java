package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes how many messages answer one. */
final class UpdateReplies {

    private final PreparedStatement statement;

    UpdateReplies(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE message USING TIMESTAMP ? SET replies = ? WHERE scope = ? AND bucket = ? AND number = ?""");
    }

    BoundStatement bind(Occasion at, Place parent, long replies) {
        return statement.bind(
                at.timestamp(), replies, parent.scope().toString(), Bucket.of(parent.number()), parent.number());
    }
}
