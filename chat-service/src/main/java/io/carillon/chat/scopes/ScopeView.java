package io.carillon.chat.scopes;

import java.util.Optional;

/**
 * A scope, as one user meets it.
 *
 * @param asker his membership; empty if he is none
 * @param marker how far he has read; empty if he hasn't said so
 */
public record ScopeView(Scope scope, ScopeState state, Optional<Member> asker, Optional<ReadMarker> marker) {

    /** His role; empty if he is no member. */
    public Optional<String> role() {
        return asker.map(Member::role);
    }

    /** Whether he is an owner of it. */
    public boolean isOwner() {
        return role().filter(Role.OWNER::equals).isPresent();
    }
}
