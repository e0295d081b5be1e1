package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {

    public static final Instant SENT_AT = Instant.parse("2026-11-20T09:29:00Z");

    private final Map<String, StoredMessage> all = new LinkedHashMap<>();
    private final Map<String, List<Edit>> edits = new TreeMap<>();
    private final Map<String, Set<Reaction>> reactions = new TreeMap<>();

    /** A message that was just sent. */
    public static StoredMessage message(Scope scope, String id, long number, String author, Dialect dialect) {
        return new StoredMessage(
                id,
                scope,
                number,
                new Author(author, "Name of " + author, null),
                "Text of " + id,
                List.of(),
                null,
                dialect,
                SENT_AT,
                null,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    public InMemoryMessages with(StoredMessage message) {
        all.put(message.id(), message);
        return this;
    }

    /** A message with another text. */
    public void edit(String id, String body, Edit edit) {
        StoredMessage before = get(id);
        edits.computeIfAbsent(id, _ -> new ArrayList<>()).add(edit);
        put(before, body, edit, before.replies(), before.deletion(), before.redaction());
    }

    public void delete(String id, Deletion deletion) {
        StoredMessage before = get(id);
        boolean hard = deletion.mode().equals(Deletion.HARD);
        if (hard) {
            edits.remove(id);
        }
        put(
                before,
                hard ? "" : before.body(),
                lastEdit(before),
                before.replies(),
                Optional.of(deletion),
                before.redaction());
    }

    public void redact(String id, Redaction redaction) {
        StoredMessage before = get(id);
        put(before, before.body(), lastEdit(before), before.replies(), before.deletion(), Optional.of(redaction));
    }

    /** Another answer to a message. */
    public void answered(String id, long replies) {
        StoredMessage before = get(id);
        put(before, before.body(), lastEdit(before), replies, before.deletion(), before.redaction());
    }

    public InMemoryMessages react(String id, Reaction reaction) {
        reactions
                .computeIfAbsent(id, _ -> new TreeSet<>(Comparator.comparing(Reaction::toString)))
                .add(reaction);
        return this;
    }

    public void takeBack(String id, Reaction reaction) {
        reactions.getOrDefault(id, Set.of()).remove(reaction);
    }

    public void clear() {
        all.clear();
        edits.clear();
        reactions.clear();
    }

    private StoredMessage get(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private static Edit lastEdit(StoredMessage message) {
        return new Edit(message.edits(), "", Objects.requireNonNullElse(message.editedAt(), Instant.EPOCH));
    }

    private void put(
            StoredMessage before,
            String body,
            Edit edit,
            long replies,
            Optional<Deletion> deletion,
            Optional<Redaction> redaction) {
        with(new StoredMessage(
                before.id(),
                before.scope(),
                before.number(),
                before.author(),
                body,
                before.attachments(),
                before.parentId(),
                before.dialect(),
                before.createdAt(),
                edit.number() == 0 ? null : edit.replacedAt(),
                edit.number(),
                replies,
                deletion,
                redaction));
    }

    @Override
    public Optional<Scope> scopeOf(String messageId) {
        return find(messageId).map(StoredMessage::scope);
    }

    @Override
    public Optional<StoredMessage> find(String messageId) {
        return Optional.ofNullable(all.get(messageId));
    }

    @Override
    public List<StoredMessage> before(Scope scope, long number, int limit) {
        return all.values().stream()
                .filter(message -> message.scope().equals(scope) && message.number() < number)
                .sorted(Comparator.comparingLong(StoredMessage::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<StoredMessage> newestAbove(Scope scope, long number) {
        return before(scope, Long.MAX_VALUE, 1).stream()
                .filter(message -> message.number() > number)
                .findFirst();
    }

    @Override
    public List<Reply> repliesBefore(StoredMessage parent, long replyNumber, int limit) {
        throw new UnsupportedOperationException("threads are read over REST only");
    }

    @Override
    public List<Edit> edits(String messageId) {
        return List.copyOf(edits.getOrDefault(messageId, List.of()));
    }

    @Override
    public Set<String> reactionsOf(String messageId, String userId) {
        return reactions.getOrDefault(messageId, Set.of()).stream()
                .filter(reaction -> reaction.userId().equals(userId))
                .map(Reaction::reaction)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Reaction> reactions(String messageId, Reaction after, int limit) {
        return reactions.getOrDefault(messageId, Set.of()).stream()
                .filter(reaction -> reaction.toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .toList();
    }
}
