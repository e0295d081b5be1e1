package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.data.UdtValue;
import io.carillon.chat.messages.StoredMessage;
import org.jspecify.annotations.Nullable;

/** Writes a message as it was sent. */
final class InsertMessage {

    private final PreparedStatement statement;
    private final Attachments attachments;

    InsertMessage(CqlSession session) {
        this.statement = Repeatable.prepare(session, """
            INSERT INTO message (scope, bucket, number, message_id, author_id, author_name, author_nickname,
                body, attachments, parent_id, dialect, created_at)
            VALUES (:scope, :bucket, :number, :message_id, :author_id, :author_name, :author_nickname,
                :body, :attachments, :parent_id, :dialect, :created_at) USING TIMESTAMP :timestamp""");
        this.attachments = new Attachments(statement);
    }

    /** What a message hasn't got isn't bound: a null would leave a tombstone. */
    BoundStatement bind(Occasion at, StoredMessage message) {
        BoundStatementBuilder bound = statement
                .boundStatementBuilder()
                .setLong("timestamp", at.timestamp())
                .setString("scope", at.scope())
                .setLong("bucket", Bucket.of(message.number()))
                .setLong("number", message.number())
                .setString("message_id", message.id())
                .setString("author_id", message.author().id())
                .setString("author_name", message.author().displayName())
                .setString("body", message.body())
                .setString("dialect", MessageRow.code(message.dialect()))
                .setInstant("created_at", message.createdAt());
        bound = withText(bound, "author_nickname", message.author().nickname());
        bound = withText(bound, "parent_id", message.parentId());
        return withAttachments(bound, message).build();
    }

    private static BoundStatementBuilder withText(BoundStatementBuilder bound, String column, @Nullable String value) {
        return value == null ? bound : bound.setString(column, value);
    }

    private BoundStatementBuilder withAttachments(BoundStatementBuilder bound, StoredMessage message) {
        return message.attachments().isEmpty()
                ? bound
                : bound.setList("attachments", attachments.write(message.attachments()), UdtValue.class);
    }
}
