package io.carillon.chat.scopes;

import java.util.Optional;

/**
 * A scope, as one user meets it.
 *
 * @param asker his membership; empty if he is none
 * @param marker how far he has read; empty if he hasn't said so
 * @param inactive whether nobody may talk in it: a tenant that waits for approval, or is suspended
 */
public record ScopeView(
        Scope scope, ScopeState state, Optional<Member> asker, Optional<ReadMarker> marker, boolean inactive) {

    /** His role; empty if he is no member. */
    public Optional<String> role() {
        return asker.map(Member::role);
    }

    /** Whether he is an owner of it. */
    public boolean isOwner() {
        return role().filter(Role.OWNER::equals).isPresent();
    }
}
