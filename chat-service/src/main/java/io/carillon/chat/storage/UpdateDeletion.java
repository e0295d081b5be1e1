package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Deletion;

/** Writes that a message was deleted. */
final class UpdateDeletion {

    private final PreparedStatement statement;

    UpdateDeletion(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            UPDATE message USING TIMESTAMP ? SET deleted_mode = ?, deleted_by = ?, deleted_at = ?
            WHERE scope = ? AND bucket = ? AND number = ?""");
    }

    BoundStatement bind(Occasion at, long number, Deletion deletion) {
        return statement.bind(
                at.timestamp(), deletion.mode(), deletion.by(), deletion.at(), at.scope(), Bucket.of(number), number);
    }
}
