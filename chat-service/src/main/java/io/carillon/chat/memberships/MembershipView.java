package io.carillon.chat.memberships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The memberships as the resolver last told them, and which tenants work, for looking up. */
public interface MembershipView {

    /**
     * A user is a member of a scope.
     *
     * @param scope such as {@code family:fam_01J…}
     * @param role null where the scope has none
     * @param nickname what he is called there; null if nothing else than elsewhere
     * @param since when he became one, or got this role
     * @param readAt when the record was read from the log, in microseconds since 1970, and later than any record before it: the
     *     time stamp of the write, so that a reader that was stopped for long overwrites nothing newer
     */
    void put(String scope, String userId, @Nullable String role, @Nullable String nickname, Instant since, long readAt);

    /** He isn't any more. */
    void end(String scope, String userId, long readAt);

    /** Nobody talks in a scope, whoever is a member of it. */
    void deactivate(String scope, long readAt);

    /** Its members do, from now on. */
    void activate(String scope, long readAt);
}
