package io.carillon.chat;

import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Projection;
import io.carillon.chat.messages.Attachment;
import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.InMemoryMessages;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageRedacted;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.ChatReactionChanged;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import io.carillon.events.chat.RoomUpdated;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * The tables in memory: what the events say in the order of their stamps, whenever and however often each was applied. What
 * must be so for Cassandra's, other tests see to.
 */
final class Tables implements Projection {

    private static final Comparator<Scope> BY_NAME = Comparator.comparing(Scope::toString);

    final InMemoryScopes scopes = new InMemoryScopes();
    final InMemoryMessages messages = new InMemoryMessages();

    private final Consumer<InMemoryScopes> beginning;
    private final Map<Scope, TreeMap<Long, SpecificRecord>> events = new TreeMap<>(BY_NAME);
    private final Map<Scope, Long> stamps = new TreeMap<>(BY_NAME);

    /** @param beginning what is true before the first event */
    Tables(Consumer<InMemoryScopes> beginning) {
        this.beginning = beginning;
        beginning.accept(scopes);
    }

    @Override
    public void apply(Decision decision) {
        apply(decision, _ -> true);
        Scope scope = Scope.parse(decision.scope()).orElseThrow();
        stamps.merge(scope, decision.lastStamp(), Math::max);
        refresh();
    }

    /** A part only: the process dies meanwhile. */
    void apply(Decision decision, IntPredicate isApplied) {
        Scope scope = Scope.parse(decision.scope()).orElseThrow();
        for (int i = 0; i < decision.events().size(); i++) {
            if (isApplied.test(i)) {
                events.computeIfAbsent(scope, _ -> new TreeMap<>())
                        .put(decision.stamp() + i, decision.events().get(i).record());
            }
        }
        refresh();
    }

    private void refresh() {
        scopes.clear();
        messages.clear();
        beginning.accept(scopes);
        events.forEach((scope, all) -> all.values().forEach(event -> take(scope, event)));
        stamps.forEach(scopes::stamped);
    }

    private void take(Scope scope, SpecificRecord event) {
        switch (event) {
            case RoomCreated room ->
                scopes.with(
                        scope,
                        new Details(
                                room.getTitle(),
                                room.getDescription(),
                                room.getAccess(),
                                Details.BY_MEMBERS,
                                room.getCreatedBy(),
                                room.getCreatedAt()));
            case RoomUpdated room -> scopes.with(scope, updated(scope, room));
            case RoomMemberJoined joined ->
                scopes.with(scope, new Member(joined.getUserId(), joined.getRole(), null, joined.getJoinedAt()));
            case RoomMemberRoleChanged changed ->
                scopes.with(scope, new Member(changed.getUserId(), changed.getRole(), null, changed.getChangedAt()));
            case RoomMemberLeft left -> scopes.end(scope, left.getUserId());
            case ChatMessageRead read ->
                scopes.with(
                        scope,
                        new ReadMarker(read.getUserId(), read.getMessageId(), read.getNumber(), read.getReadAt()));
            case ChatMessageSent sent -> sent(scope, sent);
            case ChatMessageEdited edited ->
                messages.edit(
                        edited.getId(),
                        edited.getBody(),
                        new Edit(
                                edited.getEditNumber(),
                                Objects.requireNonNull(edited.getPreviousBody()),
                                Objects.requireNonNull(edited.getEditedAt())));
            case ChatMessageDeleted deleted ->
                messages.delete(
                        deleted.getMessageId(),
                        new Deletion(deleted.getMode(), deleted.getDeletedBy(), deleted.getDeletedAt()));
            case ChatMessageRedacted redacted ->
                messages.redact(
                        redacted.getMessageId(),
                        new Redaction(redacted.getNewBody(), redacted.getRedactedBy(), redacted.getRedactedAt()));
            case ChatReactionChanged changed -> reacted(changed);
            default -> throw new IllegalArgumentException("not kept in memory: " + event);
        }
    }

    private Details updated(Scope scope, RoomUpdated room) {
        Details before = scopes.view(scope, "").state().details().orElseThrow();
        return new Details(
                room.getTitle(),
                room.getDescription(),
                room.getAccess(),
                Details.BY_MEMBERS,
                before.createdBy(),
                before.createdAt());
    }

    private void sent(Scope scope, ChatMessageSent sent) {
        messages.with(new StoredMessage(
                sent.getId(),
                scope,
                sent.getNumber(),
                new Author(sent.getUserId(), sent.getUser().getDisplayName(), null),
                sent.getBody(),
                List.<Attachment>of(),
                sent.getParentId(),
                Dialect.CHAT,
                sent.getCreatedAt(),
                null,
                0,
                0,
                Optional.empty(),
                Optional.empty()));
        scopes.withLast(scope, sent.getNumber(), sent.getId());
        if (sent.getParentId() != null) {
            messages.answered(sent.getParentId(), Objects.requireNonNull(sent.getReplyNumber()));
        }
    }

    private void reacted(ChatReactionChanged changed) {
        Reaction reaction = new Reaction(changed.getReaction(), changed.getUserId());
        if (changed.getAction().equals("add")) {
            messages.react(changed.getMessageId(), reaction);
        } else {
            messages.takeBack(changed.getMessageId(), reaction);
        }
    }
}
