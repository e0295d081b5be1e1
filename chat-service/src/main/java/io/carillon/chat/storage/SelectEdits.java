package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.messages.Edit;
import java.util.List;

/** Reads the texts a message had before, oldest first. */
final class SelectEdits {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectEdits(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session, "SELECT edit_number, previous_body, replaced_at FROM message_edit WHERE message_id = ?");
    }

    List<Edit> find(String messageId) {
        return session.execute(statement.bind(messageId)).all().stream()
                .map(SelectEdits::read)
                .toList();
    }

    private static Edit read(Row row) {
        return new Edit(
                row.getInt("edit_number"), Columns.text(row, "previous_body"), Columns.instant(row, "replaced_at"));
    }
}
