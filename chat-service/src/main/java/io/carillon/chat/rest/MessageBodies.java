package io.carillon.chat.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.chat.messages.Attachment;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.StoredMessage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages and what belongs to them, as {@code docs/protocol.md}, 8.3, and {@code docs/chat-service.md} describe them. */
final class MessageBodies {

    private MessageBodies() {}

    /** A message in the form of its dialect. */
    @Schema(oneOf = {ChatMessage.class, TenantChatMessage.class})
    sealed interface MessageBody permits ChatMessage, TenantChatMessage {}

    /** @param next where the next page begins; null on the last */
    record MessagesBody(
            List<MessageBody> messages, @Nullable String next) {}

    @JsonInclude(Include.NON_NULL)
    record ChatMessage(
            String id,
            String scope,
            long number,
            @JsonProperty("user_id") String userId,
            AuthorBody user,
            @Nullable String body,
            @Nullable List<AttachmentBody> attachments,

            @JsonInclude(Include.ALWAYS) @JsonProperty("parent_id") @Nullable
            String parentId,

            @JsonProperty("created_at") Instant createdAt,

            @JsonInclude(Include.ALWAYS) @JsonProperty("edited_at") @Nullable
            Instant editedAt,

            long replies,
            @JsonProperty("redacted_at") @Nullable Instant redactedAt,
            @JsonProperty("original_body") @Nullable String originalBody,
            @Nullable Boolean deleted,
            @JsonProperty("deleted_at") @Nullable Instant deletedAt)
            implements MessageBody {}

    @JsonInclude(Include.NON_NULL)
    record TenantChatMessage(
            String id,
            @JsonProperty("tenant_id") String tenantId,
            long number,
            @JsonProperty("user_id") String userId,
            AuthorBody user,
            @Nullable String content,
            @JsonProperty("created_at") Instant createdAt,

            @JsonInclude(Include.ALWAYS) @JsonProperty("edited_at") @Nullable
            Instant editedAt,

            long replies,
            @JsonProperty("redacted_at") @Nullable Instant redactedAt,
            @JsonProperty("original_body") @Nullable String originalBody,
            @Nullable Boolean deleted,
            @JsonProperty("deleted_at") @Nullable Instant deletedAt)
            implements MessageBody {}

    @JsonInclude(Include.NON_NULL)
    record AuthorBody(
            String id,
            @JsonProperty("display_name") String displayName,
            @Nullable String nickname) {
        static AuthorBody of(StoredMessage message) {
            return new AuthorBody(
                    message.author().id(),
                    message.author().displayName(),
                    Texts.shown(message.author().nickname()));
        }
    }

    record AttachmentBody(
            String name,
            String url,
            @JsonProperty("mime_type") String mimeType,
            long size) {
        static AttachmentBody of(Attachment file) {
            return new AttachmentBody(file.name(), file.url(), file.mimeType(), file.size());
        }
    }

    record EditsBody(List<EditBody> edits) {}

    record EditBody(
            int number,
            String body,
            @JsonProperty("replaced_at") Instant replacedAt) {
        static EditBody of(Edit edit) {
            return new EditBody(edit.number(), edit.body(), edit.replacedAt());
        }
    }

    record ReactionsBody(
            List<ReactionBody> reactions, @Nullable String next) {}

    record ReactionBody(
            String reaction, @JsonProperty("user_ids") List<String> userIds) {}
}
