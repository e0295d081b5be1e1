package io.carillon.chat.messages;

import io.carillon.chat.scopes.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stored messages. */
public interface Messages {

    /** Which scope a message is in. */
    Optional<Scope> scopeOf(String messageId);

    /** A message, deleted ones included. */
    Optional<StoredMessage> find(String messageId);

    /** The newest messages of a scope whose number is below one, newest first; deleted ones included. */
    List<StoredMessage> before(Scope scope, long number, int limit);

    /** The newest message that is stored, if its number is above one: whatever the scope says its last number is. */
    Optional<StoredMessage> newestAbove(Scope scope, long number);

    /** The newest answers to a message whose reply number is below one, newest first, with their reply numbers. */
    List<Reply> repliesBefore(StoredMessage parent, long replyNumber, int limit);

    /** The texts a message had before, oldest first. */
    List<Edit> edits(String messageId);

    /** Which reactions a user has on a message. */
    Set<String> reactionsOf(String messageId, String userId);

    /** All reactions to a message in order of reaction and user, after one. */
    List<Reaction> reactions(String messageId, Reaction after, int limit);

    /**
     * An answer to a message.
     *
     * @param number its place among the answers, from 1
     */
    record Reply(long number, StoredMessage message) {}
}
