package io.carillon.tenant.reports;

import org.jspecify.annotations.Nullable;

/** How events say whom they are for; the rules of their schemas read it. */
final class Audiences {

    static final String TENANT = "tenant";
    static final String USER = "user";
    static final String SYSTEM_ADMINS = "system_admins";

    private Audiences() {}

    static String of(@Nullable String userId) {
        return userId == null ? TENANT : USER;
    }
}
