package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Redaction;

/** Writes what is shown instead of a message's text. */
final class UpdateRedaction {

    private final PreparedStatement statement;

    UpdateRedaction(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE message USING TIMESTAMP ? SET mask = ?, redacted_by = ?, redacted_at = ?
            WHERE scope = ? AND bucket = ? AND number = ?""");
    }

    BoundStatement bind(Occasion at, long number, Redaction redaction) {
        return statement.bind(
                at.timestamp(),
                redaction.mask(),
                redaction.by(),
                redaction.at(),
                at.scope(),
                Bucket.of(number),
                number);
    }
}
