package io.carillon.chat.scopes;

import java.time.Instant;

/**
 * How far a user has read a scope.
 *
 * @param number the last message's, see {@link ScopeState#lastNumber}
 */
public record ReadMarker(String userId, String messageId, long number, Instant readAt) {}
