package io.carillon.tenant.tenants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant keeps of one of its users.
 *
 * @param suspended whether he may not be in the tenant until the account is activated again
 */
public record Account(
        String userId, String name, @Nullable String email, boolean suspended, Instant createdAt, Instant updatedAt) {

    /** The same, suspended or active. */
    public Account suspended(boolean now, Instant at) {
        return new Account(userId, name, email, now, createdAt, at);
    }

    /** The same with other words. */
    public Account saying(String otherName, @Nullable String otherEmail, Instant at) {
        return new Account(userId, otherName, otherEmail, suspended, createdAt, at);
    }
}
