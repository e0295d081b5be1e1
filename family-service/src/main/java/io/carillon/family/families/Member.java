package io.carillon.family.families;

import java.time.Instant;

/**
 * A user in a family.
 *
 * @param username his name when he joined
 * @param joinedAt in whole milliseconds
 */
public record Member(String userId, String username, Role role, Relation relation, Instant joinedAt) {

    /** The same member with another role. */
    public Member as(Role other) {
        return new Member(userId, username, other, relation, joinedAt);
    }

    /** The same member in the other list. */
    public Member as(Relation other) {
        return new Member(userId, username, role, other, joinedAt);
    }

    /** Whether he manages the family. */
    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
