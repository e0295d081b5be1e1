package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import java.util.List;

/** Reads the messages of one bucket of a scope, newest first. */
final class SelectMessages {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectMessages(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session,
                "SELECT %s FROM message WHERE scope = ? AND bucket = ? AND number <= ? LIMIT ?"
                        .formatted(MessageRow.COLUMNS));
    }

    List<StoredMessage> downwards(Scope scope, long bucket, long newest, int limit) {
        return session.execute(statement.bind(scope.toString(), bucket, newest, limit)).all().stream()
                .map(row -> MessageRow.read(scope, row))
                .toList();
    }
}
