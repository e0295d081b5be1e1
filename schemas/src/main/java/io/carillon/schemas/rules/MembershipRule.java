package io.carillon.schemas.rules;

import java.util.Optional;

/**
 * How an event changes the membership of one user in one scope.
 *
 * @param scope the scope, filled in from the event
 * @param userField the field with the user's id
 * @param roleField the field with the user's role from now on; empty when the scope has no roles, and for a removal
 * @param nicknameField the field with what the user is called in the scope from now on; empty when the event doesn't
 *     say, and for a removal
 */
public record MembershipRule(
        Op op, ScopeTemplate scope, String userField, Optional<String> roleField, Optional<String> nicknameField) {

    /** What happens to the membership, and when. */
    public enum Op {
        /** The user is a member from now on. Happens before audiences are resolved: who joins hears of it. */
        PUT,
        /** The user is no longer a member. Happens after audiences are resolved: who leaves hears of it. */
        REMOVE
    }
}
