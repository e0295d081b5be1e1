package io.carillon.resolver.membership;

import org.jspecify.annotations.Nullable;

/**
 * A member of a scope.
 *
 * @param role the role inside the scope, or null when the scope's events name none
 */
public record Member(String userId, @Nullable String role) {}
