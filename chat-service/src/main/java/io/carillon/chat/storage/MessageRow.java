package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How a message stands in its row. */
final class MessageRow {

    static final String COLUMNS = """
            number, message_id, author_id, author_name, author_nickname, body, attachments, parent_id, dialect, created_at,
            edited_at, edits, replies, deleted_mode, deleted_by, deleted_at, mask, redacted_by, redacted_at""";

    private MessageRow() {}

    static StoredMessage read(Scope scope, Row row) {
        return new StoredMessage(
                Columns.text(row, "message_id"),
                scope,
                row.getLong("number"),
                author(row),
                Objects.requireNonNullElse(row.getString("body"), ""),
                Attachments.read(row),
                row.getString("parent_id"),
                dialect(Columns.text(row, "dialect")),
                Columns.instant(row, "created_at"),
                row.getInstant("edited_at"),
                row.getInt("edits"),
                row.getLong("replies"),
                deletion(row),
                redaction(row));
    }

    static String code(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    private static Dialect dialect(String code) {
        return Dialect.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Author author(Row row) {
        return new Author(
                Columns.text(row, "author_id"), Columns.text(row, "author_name"), row.getString("author_nickname"));
    }

    private static Optional<Deletion> deletion(Row row) {
        Instant at = row.getInstant("deleted_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Deletion(Columns.text(row, "deleted_mode"), Columns.text(row, "deleted_by"), at));
    }

    private static Optional<Redaction> redaction(Row row) {
        Instant at = row.getInstant("redacted_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Redaction(Columns.text(row, "mask"), Columns.text(row, "redacted_by"), at));
    }
}
