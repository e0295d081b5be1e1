package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chat.messages.StoredMessage;
import java.util.List;

/** Reads one bucket of the answers to a message, newest first. */
final class SelectReplies {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectReplies(CqlSession session) {
        this.session = session;
        this.statement = Repeatable.prepare(session, """
            SELECT reply_number, number FROM reply
            WHERE parent_id = ? AND bucket = ? AND reply_number <= ? LIMIT ?""");
    }

    List<Answer> downwards(StoredMessage parent, long bucket, long newest, int limit) {
        return session.execute(statement.bind(parent.id(), bucket, newest, limit)).all().stream()
                .map(row -> new Answer(row.getLong("reply_number"), new Place(parent.scope(), row.getLong("number"))))
                .toList();
    }

    /**
     * One of the answers.
     *
     * @param number its number among them
     */
    record Answer(long number, Place place) {}
}
