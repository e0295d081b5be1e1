package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.Edit;

/** Keeps a text that a message had before. */
final class InsertEdit {

    private final PreparedStatement statement;

    InsertEdit(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO message_edit (message_id, edit_number, previous_body, replaced_at)
            VALUES (?, ?, ?, ?) USING TIMESTAMP ?""");
    }

    BoundStatement bind(Occasion at, String messageId, Edit edit) {
        return statement.bind(messageId, edit.number(), edit.body(), edit.replacedAt(), at.timestamp());
    }
}
