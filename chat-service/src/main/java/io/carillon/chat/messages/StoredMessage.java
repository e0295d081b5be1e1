package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param number its place among all of its scope, from 1, without gaps
 * @param body its text as the author left it; empty if the message was deleted for good
 * @param parentId the message it answers; null if none
 * @param editedAt when the text was changed last; null if never
 * @param edits how often it was changed
 * @param replies how many messages answer it
 */
public record StoredMessage(
        String id,
        Scope scope,
        long number,
        Author author,
        String body,
        List<Attachment> attachments,
        @Nullable String parentId,
        Dialect dialect,
        Instant createdAt,
        @Nullable Instant editedAt,
        int edits,
        long replies,
        Optional<Deletion> deletion,
        Optional<Redaction> redaction) {

    public StoredMessage {
        attachments = List.copyOf(attachments);
    }

    /** Whether it wasn't deleted. */
    public boolean isThere() {
        return deletion.isEmpty();
    }

    /** Whether this user wrote it. */
    public boolean isBy(String userId) {
        return author.id().equals(userId);
    }
}
