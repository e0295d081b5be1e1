package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Lists a message with the answers to its parent. */
final class InsertReply {

    private final PreparedStatement statement;

    InsertReply(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO reply (parent_id, bucket, reply_number, message_id, number)
            VALUES (?, ?, ?, ?, ?) USING TIMESTAMP ?""");
    }

    BoundStatement bind(Occasion at, String parentId, long replyNumber, String messageId, long number) {
        return statement.bind(parentId, Bucket.of(replyNumber), replyNumber, messageId, number, at.timestamp());
    }
}
