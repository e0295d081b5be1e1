package io.carillon.tenant.tenants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who is in a tenant.
 *
 * @param displayName what his token, or his account, called him when he came
 * @param nickname what he is called in this tenant; null if he has no name of his own there
 * @param suspended whether his account there is, so that he is no member for everybody else until it isn't
 */
public record Member(
        String userId,
        String displayName,
        Role role,
        @Nullable String nickname,
        Instant joinedAt,
        boolean suspended) {

    /** The same with another role. */
    public Member as(Role other) {
        return new Member(userId, displayName, other, nickname, joinedAt, suspended);
    }

    /** The same under another name, or without one. */
    public Member called(@Nullable String name) {
        return new Member(userId, displayName, role, name, joinedAt, suspended);
    }

    /** The same, kept out or let in again. */
    public Member suspended(boolean now) {
        return new Member(userId, displayName, role, nickname, joinedAt, now);
    }
}
