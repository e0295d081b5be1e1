package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import java.util.List;

/** Reads the read markers of a scope in the order of their users' ids. */
final class SelectMarkers {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectMarkers(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT user_id, read_message_id, read_number, read_at FROM scope
            WHERE scope = ? AND section = ? AND user_id > ? LIMIT ?""");
    }

    List<ReadMarker> after(Scope scope, String userId, int limit) {
        return session.execute(statement.bind(scope.toString(), Section.MARKER, userId, limit)).all().stream()
                .map(MarkerRow::read)
                .toList();
    }
}
