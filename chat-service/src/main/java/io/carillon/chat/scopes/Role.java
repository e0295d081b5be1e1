package io.carillon.chat.scopes;

import java.util.List;
import java.util.Set;

/** What members of a scope are. Families and tenants have roles of their own; these are the ones that mean something here. */
public final class Role {

    /** May do everything, and there is one at least. */
    public static final String OWNER = "owner";
    /** Manages members below himself. */
    public static final String ADMIN = "admin";
    /** Sees to it that people behave. */
    public static final String MODERATOR = "moderator";
    /** Takes part. */
    public static final String MEMBER = "member";

    private static final List<String> RANKS = List.of(MEMBER, MODERATOR, ADMIN, OWNER);
    private static final Set<String> MODERATING = Set.of(OWNER, ADMIN, MODERATOR);

    private Role() {}

    /** Whether he may redact and delete what others said. */
    public static boolean moderates(String role) {
        return MODERATING.contains(role);
    }

    /** How high a role stands among {@link #RANKS}; others are like members. */
    public static int rank(String role) {
        return Math.max(0, RANKS.indexOf(role));
    }
}
