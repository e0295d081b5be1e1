package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.scopes.Scope;
import java.util.Optional;

/** Reads where a message stands. */
final class SelectPlace {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectPlace(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, "SELECT scope, number FROM message_by_id WHERE message_id = ?");
    }

    Optional<Place> find(String messageId) {
        return Optional.ofNullable(session.execute(statement.bind(messageId)).one())
                .map(SelectPlace::read);
    }

    private static Place read(Row row) {
        return new Place(Scope.parse(Columns.text(row, "scope")).orElseThrow(), row.getLong("number"));
    }
}
