package io.carillon.chat.rest;

import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.rest.MessageBodies.AttachmentBody;
import io.carillon.chat.rest.MessageBodies.AuthorBody;
import io.carillon.chat.rest.MessageBodies.ChatMessage;
import io.carillon.chat.rest.MessageBodies.MessageBody;
import io.carillon.chat.rest.MessageBodies.TenantChatMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows messages to members, of whom moderators see more: of a deleted message members see that it was there, moderators also
 * its text unless it was deleted for good; of a redacted one members see the mask, moderators also what the author wrote.
 *
 * @param moderator whether it is shown to one
 */
record MessageShowing(boolean moderator) {

    MessageBody show(StoredMessage message) {
        return switch (message.dialect()) {
            case CHAT -> chat(message);
            case TENANT -> tenant(message);
        };
    }

    /** Whether texts that it had before are shown: to its author as long as he sees the last one, and to moderators. */
    boolean showsEdits(StoredMessage message, String userId) {
        boolean untouched = message.isThere() && message.redaction().isEmpty();
        return moderator || (message.isBy(userId) && untouched);
    }

    private ChatMessage chat(StoredMessage message) {
        boolean visible = isVisible(message);
        return new ChatMessage(
                message.id(),
                message.scope().toString(),
                message.number(),
                message.author().id(),
                AuthorBody.of(message),
                visible ? body(message) : null,
                visible ? message.attachments().stream().map(AttachmentBody::of).toList() : null,
                message.parentId(),
                message.createdAt(),
                message.editedAt(),
                message.replies(),
                redactedAt(message),
                visible ? original(message) : null,
                message.isThere() ? null : true,
                deletedAt(message));
    }

    private TenantChatMessage tenant(StoredMessage message) {
        boolean visible = isVisible(message);
        return new TenantChatMessage(
                message.id(),
                message.scope().id(),
                message.number(),
                message.author().id(),
                AuthorBody.of(message),
                visible ? body(message) : null,
                message.createdAt(),
                message.editedAt(),
                message.replies(),
                redactedAt(message),
                visible ? original(message) : null,
                message.isThere() ? null : true,
                deletedAt(message));
    }

    private boolean isVisible(StoredMessage message) {
        return message.deletion()
                .map(deletion -> moderator && deletion.mode().equals(Deletion.SOFT))
                .orElse(true);
    }

    private static String body(StoredMessage message) {
        return message.redaction().map(Redaction::mask).orElse(message.body());
    }

    private @Nullable String original(StoredMessage message) {
        return moderator && message.redaction().isPresent() ? message.body() : null;
    }

    private static @Nullable Instant redactedAt(StoredMessage message) {
        return message.redaction().map(Redaction::at).orElse(null);
    }

    private static @Nullable Instant deletedAt(StoredMessage message) {
        return message.deletion().map(Deletion::at).orElse(null);
    }
}
