package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Messages of one room, kept in a list. */
public final class Said implements Messages {

    public static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");

    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");

    private final List<StoredMessage> all = new ArrayList<>();

    /** @param authors of messages 1, 2, and so on */
    public static Said by(String... authors) {
        Said said = new Said();
        for (String author : authors) {
            said.add(author);
        }
        return said;
    }

    /** A message, which is {@code msg_<number>}. */
    public static StoredMessage message(long number, String author, Optional<Deletion> deletion) {
        return new StoredMessage(
                "msg_" + number,
                ROOM,
                number,
                new Author(author, author, null),
                "text " + number,
                List.of(),
                null,
                Dialect.CHAT,
                THEN,
                null,
                0,
                0,
                deletion,
                Optional.empty());
    }

    public void add(String author) {
        all.add(message(all.size() + 1, author, Optional.empty()));
    }

    public void delete(long number) {
        StoredMessage before = all.get((int) number - 1);
        all.set(
                (int) number - 1,
                message(number, before.author().id(), Optional.of(new Deletion(Deletion.SOFT, "mod", THEN))));
    }

    @Override
    public Optional<Scope> scopeOf(String messageId) {
        return find(messageId).map(StoredMessage::scope);
    }

    @Override
    public Optional<StoredMessage> find(String messageId) {
        return all.stream().filter(message -> message.id().equals(messageId)).findFirst();
    }

    @Override
    public List<StoredMessage> before(Scope scope, long number, int limit) {
        return all.reversed().stream()
                .filter(message -> message.number() < number)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<StoredMessage> newestAbove(Scope scope, long number) {
        return all.isEmpty() || all.getLast().number() <= number ? Optional.empty() : Optional.of(all.getLast());
    }

    /** All of the room answer it. */
    @Override
    public List<Reply> repliesBefore(StoredMessage parent, long replyNumber, int limit) {
        long newest = Math.min(replyNumber - 1, all.size());
        return LongStream.iterate(newest, number -> number > 0, number -> number - 1)
                .limit(limit)
                .mapToObj(number -> new Reply(number, all.get((int) number - 1)))
                .toList();
    }

    @Override
    public List<Edit> edits(String messageId) {
        return List.of();
    }

    @Override
    public Set<String> reactionsOf(String messageId, String userId) {
        return Set.of();
    }

    @Override
    public List<Reaction> reactions(String messageId, Reaction after, int limit) {
        return List.of();
    }
}
