package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Forgets what a message said; the rest of it stays. */
final class DeleteContent {

    private final PreparedStatement statement;

    DeleteContent(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            DELETE body, attachments FROM message USING TIMESTAMP ? WHERE scope = ? AND bucket = ? AND number = ?""");
    }

    BoundStatement bind(Occasion at, long number) {
        return statement.bind(at.timestamp(), at.scope(), Bucket.of(number), number);
    }
}
