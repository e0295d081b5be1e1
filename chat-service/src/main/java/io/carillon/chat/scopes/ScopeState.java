package io.carillon.chat.scopes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scope as all decided commands have left it.
 *
 * @param details of a room or group; empty for other kinds, and where there is none of that name
 * @param lastNumber of its messages, which are numbered from 1 without gaps; 0 before the first
 * @param lastMessageId the message of that number; null before the first
 * @param members how many it has, if this service decides who they are
 * @param lastStamp of the last decision; the next one's is higher. Writes to the scope carry it as their time
 */
public record ScopeState(
        Optional<Details> details,
        long lastNumber,
        @Nullable String lastMessageId,
        long members,
        long lastStamp) {

    /** Of a scope nothing was decided about yet. */
    public static final ScopeState NEW = new ScopeState(Optional.empty(), 0, null, 0, 0);
}
