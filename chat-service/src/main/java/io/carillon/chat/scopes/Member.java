package io.carillon.chat.scopes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a scope.
 *
 * @param role his role there; {@link Role#MEMBER} where the scope has none
 * @param nickname what he is called there; null if he has no name of his own there
 * @param since when he became one, or got this role
 */
public record Member(String userId, String role, @Nullable String nickname, Instant since) {}
