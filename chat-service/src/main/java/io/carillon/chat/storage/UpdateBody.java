package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Edit;

/** Gives a message another text. */
final class UpdateBody {

    private final PreparedStatement statement;

    UpdateBody(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE message USING TIMESTAMP ? SET body = ?, edited_at = ?, edits = ?
            WHERE scope = ? AND bucket = ? AND number = ?""");
    }

    BoundStatement bind(Occasion at, long number, String body, Edit edit) {
        return statement.bind(
                at.timestamp(), body, edit.replacedAt(), edit.number(), at.scope(), Bucket.of(number), number);
    }
}
