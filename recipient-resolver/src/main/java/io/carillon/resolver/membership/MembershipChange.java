package io.carillon.resolver.membership;

import org.jspecify.annotations.Nullable;

/** What an event changes about who is in its scope. */
public sealed interface MembershipChange {

    String scope();

    String userId();

    /**
     * The user is a member from now on, with this role and nickname.
     *
     * @param role null when the scope's events name no roles
     * @param nickname what he is called in the scope; null when the event doesn't say
     */
    record Put(
            String scope,
            String userId,
            @Nullable String role,
            @Nullable String nickname) implements MembershipChange {}

    /** The user is no longer a member. */
    record Remove(String scope, String userId) implements MembershipChange {}
}
