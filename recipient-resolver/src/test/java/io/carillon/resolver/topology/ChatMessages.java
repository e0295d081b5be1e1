package io.carillon.resolver.topology;

import io.carillon.events.chat.ChatAttachment;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.ChatReactionChanged;
import io.carillon.events.chat.ChatTypingChanged;
import io.carillon.events.chat.FileUploadProgressed;
import io.carillon.events.chat.TenantChatAuthor;
import io.carillon.events.chat.TenantChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageSent;
import io.carillon.events.chat.TenantChatTypingChanged;
import java.time.Instant;
import java.util.List;

/** What alice says and does in a scope, and in the chat of the tenant t1, as the chat service writes it. */
final class ChatMessages {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private ChatMessages() {}

    static ChatMessageSent sent(String scope, String audience, List<String> participants) {
        return ChatMessageSent.newBuilder()
                .setId("msg_2")
                .setScope(scope)
                .setUserId("alice")
                .setUser(new ChatAuthor("alice", "Alice"))
                .setBody("Hello")
                .setAttachments(List.of(new ChatAttachment("a.png", "https://files.example/a", "image/png", 7L)))
                .setParentId("msg_1")
                .setCreatedAt(NOON)
                .setAudience(audience)
                .setParticipants(participants)
                .setNumber(2)
                .setReplyNumber(1L)
                .build();
    }

    static ChatMessageEdited edited(String scope, String audience, List<String> participants) {
        return ChatMessageEdited.newBuilder()
                .setId("msg_2")
                .setScope(scope)
                .setUserId("alice")
                .setUser(new ChatAuthor("alice", "Alice"))
                .setBody("Hello all")
                .setAttachments(List.of())
                .setCreatedAt(NOON)
                .setEditedAt(NOON.plusSeconds(1))
                .setAudience(audience)
                .setParticipants(participants)
                .setNumber(2)
                .setEditNumber(1)
                .build();
    }

    static ChatMessageDeleted deleted(String scope, String audience, List<String> participants) {
        return ChatMessageDeleted.newBuilder()
                .setMessageId("msg_2")
                .setDeletedAt(NOON)
                .setScope(scope)
                .setMode("soft")
                .setDeletedBy("alice")
                .setAudience(audience)
                .setParticipants(participants)
                .setNumber(2)
                .build();
    }

    static ChatMessageRedacted redacted(String scope, String audience, List<String> participants) {
        return ChatMessageRedacted.newBuilder()
                .setMessageId("msg_2")
                .setNewBody("[removed]")
                .setScope(scope)
                .setRedactedBy("alice")
                .setRedactedAt(NOON)
                .setAudience(audience)
                .setParticipants(participants)
                .setNumber(2)
                .build();
    }

    static ChatReactionChanged reacted(String scope, String audience, List<String> participants) {
        return ChatReactionChanged.newBuilder()
                .setMessageId("msg_2")
                .setUserId("alice")
                .setReaction("👍")
                .setAction("add")
                .setScope(scope)
                .setChangedAt(NOON)
                .setAudience(audience)
                .setParticipants(participants)
                .build();
    }

    static ChatTypingChanged typing(String scope, String audience, List<String> participants) {
        return ChatTypingChanged.newBuilder()
                .setScope(scope)
                .setUserId("alice")
                .setTyping(true)
                .setChangedAt(NOON)
                .setAudience(audience)
                .setParticipants(participants)
                .build();
    }

    static FileUploadProgressed uploading(String scope, String audience, List<String> participants) {
        return FileUploadProgressed.newBuilder()
                .setScope(scope)
                .setUserId("alice")
                .setFileId("f-1")
                .setProgress(40)
                .setIsComplete(false)
                .setReportedAt(NOON)
                .setAudience(audience)
                .setParticipants(participants)
                .build();
    }

    static ChatMessageRead read() {
        return ChatMessageRead.newBuilder()
                .setMessageId("msg_2")
                .setUserId("alice")
                .setRoom("r1")
                .setNumber(2)
                .setReadAt(NOON)
                .build();
    }

    static TenantChatMessageSent tenantSent() {
        return TenantChatMessageSent.newBuilder()
                .setId("msg_3")
                .setTenantId("t1")
                .setUserId("alice")
                .setUser(new TenantChatAuthor("alice", "Alice", "Lil"))
                .setContent("Hello")
                .setCreatedAt(NOON)
                .setNumber(1)
                .build();
    }

    static TenantChatMessageEdited tenantEdited() {
        return TenantChatMessageEdited.newBuilder()
                .setId("msg_3")
                .setTenantId("t1")
                .setUserId("alice")
                .setUser(new TenantChatAuthor("alice", "Alice", null))
                .setContent("Hello all")
                .setCreatedAt(NOON)
                .setEditedAt(NOON.plusSeconds(1))
                .setNumber(1)
                .setEditNumber(1)
                .build();
    }

    static TenantChatMessageDeleted tenantDeleted() {
        return TenantChatMessageDeleted.newBuilder()
                .setTenantId("t1")
                .setMessageId("msg_3")
                .setDeletedAt(NOON)
                .setMode("hard")
                .setDeletedBy("alice")
                .setNumber(1)
                .build();
    }

    static TenantChatTypingChanged tenantTyping() {
        return new TenantChatTypingChanged("t1", "alice", false, NOON);
    }
}
