package io.carillon.tenant.tenants;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a tenant works. */
public enum TenantStatus {
    /** Registered, and not approved yet: its owner may describe it, and nothing else happens in it. */
    PENDING,
    ACTIVE,
    /** By a system admin: nothing changes in it until it is approved again. */
    SUSPENDED;

    /** As it stands in events, storage and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with a code. */
    public static Optional<TenantStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
