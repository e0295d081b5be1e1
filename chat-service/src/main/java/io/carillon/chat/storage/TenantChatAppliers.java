package io.carillon.chat.storage;

import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.events.chat.TenantChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageSent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens to messages told in {@code tenant.chat.*} frames. */
final class TenantChatAppliers {

    private TenantChatAppliers() {}

    static void sent(TenantChatMessageSent event, Writes writes) {
        writes.messages().sent(message(event));
        writes.scope().lastMessage(event.getNumber(), event.getId());
    }

    private static StoredMessage message(TenantChatMessageSent event) {
        return new StoredMessage(
                event.getId(),
                Scope.of(ScopeKind.TENANT, event.getTenantId()),
                event.getNumber(),
                new Author(
                        event.getUserId(),
                        event.getUser().getDisplayName(),
                        event.getUser().getNickname()),
                event.getContent(),
                List.of(),
                null,
                Dialect.TENANT,
                event.getCreatedAt(),
                null,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    static void edited(TenantChatMessageEdited event, Writes writes) {
        Edit edit = new Edit(
                event.getEditNumber(),
                Objects.requireNonNull(event.getPreviousBody(), "previous_body"),
                Objects.requireNonNull(event.getEditedAt(), "edited_at"));
        writes.messages().edited(event.getId(), event.getNumber(), event.getContent(), edit);
    }

    static void deleted(TenantChatMessageDeleted event, Writes writes) {
        Deletion deletion = new Deletion(event.getMode(), event.getDeletedBy(), event.getDeletedAt());
        writes.messages().deleted(event.getMessageId(), event.getNumber(), deletion);
    }
}
