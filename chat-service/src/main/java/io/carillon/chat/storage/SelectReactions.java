package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.messages.Reaction;
import java.util.List;

/** Reads the reactions to a message, in the order of reaction and user. */
final class SelectReactions {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectReactions(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT reaction, user_id FROM reaction WHERE message_id = ? AND (reaction, user_id) > (?, ?) LIMIT ?""");
    }

    List<Reaction> after(String messageId, Reaction after, int limit) {
        return session.execute(statement.bind(messageId, after.reaction(), after.userId(), limit)).all().stream()
                .map(row -> new Reaction(Columns.text(row, "reaction"), Columns.text(row, "user_id")))
                .toList();
    }
}
