package io.carillon.tenant.tenants;

/** What a token allows beyond a user's own rights. */
public enum Authority {
    USER,
    /** Another system, which reports what happened there. */
    SERVICE,
    /** May do in every tenant what its owner may, and approves and suspends tenants. */
    SYSTEM_ADMIN
}
