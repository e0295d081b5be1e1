package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which reactions a user has on a message. */
final class SelectReactionsOfUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectReactionsOfUser(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session, "SELECT reaction FROM reaction_by_user WHERE message_id = ? AND user_id = ?");
    }

    Set<String> find(String messageId, String userId) {
        return session.execute(statement.bind(messageId, userId)).all().stream()
                .map(row -> Columns.text(row, "reaction"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
