package io.carillon.resolver.membership;

import org.jspecify.annotations.Nullable;

/**
 * How a user stands to a scope at one moment.
 *
 * @param role the member's role, or null when the scope's events name none or the user is no member
 */
record Standing(boolean member, @Nullable String role) {

    static final Standing OUTSIDE = new Standing(false, null);

    static Standing member(@Nullable String role) {
        return new Standing(true, role);
    }
}
