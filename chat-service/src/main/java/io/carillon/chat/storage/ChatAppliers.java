package io.carillon.chat.storage;

import io.carillon.chat.messages.Attachment;
import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatAttachment;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.ChatReactionChanged;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens to messages told in {@code chat.*} frames. */
final class ChatAppliers {

    private static final String ADD = "add";

    private ChatAppliers() {}

    static void sent(ChatMessageSent event, Writes writes) {
        StoredMessage message = message(event);
        writes.messages().sent(message);
        writes.scope().lastMessage(message.number(), message.id());
        if (message.parentId() != null) {
            long replyNumber = Objects.requireNonNull(event.getReplyNumber(), "reply_number");
            writes.messages().answered(message.parentId(), replyNumber, message);
        }
    }

    private static StoredMessage message(ChatMessageSent event) {
        return new StoredMessage(
                event.getId(),
                Scope.parse(event.getScope()).orElseThrow(),
                event.getNumber(),
                new Author(event.getUserId(), event.getUser().getDisplayName(), null),
                event.getBody(),
                attachments(event.getAttachments()),
                event.getParentId(),
                Dialect.CHAT,
                event.getCreatedAt(),
                null,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Attachment> attachments(List<ChatAttachment> attachments) {
        return attachments.stream()
                .map(file -> new Attachment(file.getName(), file.getUrl(), file.getMimeType(), file.getSize()))
                .toList();
    }

    static void edited(ChatMessageEdited event, Writes writes) {
        Edit edit = new Edit(
                event.getEditNumber(),
                Objects.requireNonNull(event.getPreviousBody(), "previous_body"),
                Objects.requireNonNull(event.getEditedAt(), "edited_at"));
        writes.messages().edited(event.getId(), event.getNumber(), event.getBody(), edit);
    }

    static void deleted(ChatMessageDeleted event, Writes writes) {
        Deletion deletion = new Deletion(event.getMode(), event.getDeletedBy(), event.getDeletedAt());
        writes.messages().deleted(event.getMessageId(), event.getNumber(), deletion);
    }

    static void redacted(ChatMessageRedacted event, Writes writes) {
        Redaction redaction = new Redaction(event.getNewBody(), event.getRedactedBy(), event.getRedactedAt());
        writes.messages().redacted(event.getNumber(), redaction);
    }

    static void reactionChanged(ChatReactionChanged event, Writes writes) {
        Reaction reaction = new Reaction(event.getReaction(), event.getUserId());
        if (event.getAction().equals(ADD)) {
            writes.messages().reactionAdded(event.getMessageId(), reaction);
        } else {
            writes.messages().reactionRemoved(event.getMessageId(), reaction);
        }
    }
}
