package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.StoredMessage;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads a message at its place. */
final class SelectMessage {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectMessage(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(
                session,
                "SELECT %s FROM message WHERE scope = ? AND bucket = ? AND number = ?".formatted(MessageRow.COLUMNS));
    }

    CompletionStage<Optional<StoredMessage>> find(Place place) {
        return session.executeAsync(statement.bind(place.scope().toString(), Bucket.of(place.number()), place.number()))
                .thenApply(AsyncResultSet::one)
                .thenApply(row -> Optional.ofNullable(row).map(found -> MessageRow.read(place.scope(), found)));
    }
}
