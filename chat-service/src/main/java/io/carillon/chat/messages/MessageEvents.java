package io.carillon.chat.messages;

import io.carillon.chat.scopes.Audience;
import io.carillon.events.chat.ChatAttachment;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.TenantChatAuthor;
import io.carillon.events.chat.TenantChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageSent;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events that tell of a message, in its dialect. */
final class MessageEvents {

    private MessageEvents() {}

    static SpecificRecord sent(StoredMessage message, Audience audience, @Nullable Long replyNumber) {
        return switch (message.dialect()) {
            case CHAT ->
                ChatMessageSent.newBuilder()
                        .setId(message.id())
                        .setScope(message.scope().toString())
                        .setUserId(message.author().id())
                        .setUser(author(message.author()))
                        .setBody(message.body())
                        .setAttachments(attachments(message))
                        .setParentId(message.parentId())
                        .setCreatedAt(message.createdAt())
                        .setAudience(audience.name())
                        .setParticipants(audience.participants())
                        .setNumber(message.number())
                        .setReplyNumber(replyNumber)
                        .build();
            case TENANT ->
                TenantChatMessageSent.newBuilder()
                        .setId(message.id())
                        .setTenantId(message.scope().id())
                        .setUserId(message.author().id())
                        .setUser(tenantAuthor(message.author()))
                        .setContent(message.body())
                        .setCreatedAt(message.createdAt())
                        .setNumber(message.number())
                        .build();
        };
    }

    static SpecificRecord edited(StoredMessage before, String body, Instant at, Audience audience) {
        return switch (before.dialect()) {
            case CHAT ->
                ChatMessageEdited.newBuilder()
                        .setId(before.id())
                        .setScope(before.scope().toString())
                        .setUserId(before.author().id())
                        .setUser(author(before.author()))
                        .setBody(body)
                        .setAttachments(attachments(before))
                        .setParentId(before.parentId())
                        .setCreatedAt(before.createdAt())
                        .setEditedAt(at)
                        .setAudience(audience.name())
                        .setParticipants(audience.participants())
                        .setNumber(before.number())
                        .setEditNumber(before.edits() + 1)
                        .setPreviousBody(before.body())
                        .build();
            case TENANT ->
                TenantChatMessageEdited.newBuilder()
                        .setId(before.id())
                        .setTenantId(before.scope().id())
                        .setUserId(before.author().id())
                        .setUser(tenantAuthor(before.author()))
                        .setContent(body)
                        .setCreatedAt(before.createdAt())
                        .setEditedAt(at)
                        .setNumber(before.number())
                        .setEditNumber(before.edits() + 1)
                        .setPreviousBody(before.body())
                        .build();
        };
    }

    static SpecificRecord deleted(StoredMessage message, Deletion deletion, Audience audience) {
        return switch (message.dialect()) {
            case CHAT ->
                ChatMessageDeleted.newBuilder()
                        .setMessageId(message.id())
                        .setDeletedAt(deletion.at())
                        .setScope(message.scope().toString())
                        .setMode(deletion.mode())
                        .setDeletedBy(deletion.by())
                        .setAudience(audience.name())
                        .setParticipants(audience.participants())
                        .setNumber(message.number())
                        .build();
            case TENANT ->
                TenantChatMessageDeleted.newBuilder()
                        .setTenantId(message.scope().id())
                        .setMessageId(message.id())
                        .setDeletedAt(deletion.at())
                        .setMode(deletion.mode())
                        .setDeletedBy(deletion.by())
                        .setNumber(message.number())
                        .build();
        };
    }

    static SpecificRecord redacted(StoredMessage message, Redaction redaction, Audience audience) {
        return ChatMessageRedacted.newBuilder()
                .setMessageId(message.id())
                .setNewBody(redaction.mask())
                .setScope(message.scope().toString())
                .setRedactedBy(redaction.by())
                .setRedactedAt(redaction.at())
                .setAudience(audience.name())
                .setParticipants(audience.participants())
                .setNumber(message.number())
                .build();
    }

    private static ChatAuthor author(Author author) {
        return new ChatAuthor(author.id(), author.displayName());
    }

    private static TenantChatAuthor tenantAuthor(Author author) {
        return new TenantChatAuthor(author.id(), author.displayName(), author.nickname());
    }

    private static List<ChatAttachment> attachments(StoredMessage message) {
        return message.attachments().stream()
                .map(file -> new ChatAttachment(file.name(), file.url(), file.mimeType(), file.size()))
                .toList();
    }
}
