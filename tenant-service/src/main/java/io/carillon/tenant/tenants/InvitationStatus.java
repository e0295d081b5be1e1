package io.carillon.tenant.tenants;

import java.util.Arrays;
import java.util.Locale;

/** What became of an invitation. */
public enum InvitationStatus {
    PENDING,
    ACCEPTED,
    DECLINED,
    REVOKED,
    /** Nobody answered in time. Not stored: it is what a pending one is after its time. */
    EXPIRED;

    /** As it stands in events, storage and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static InvitationStatus ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no invitation is " + code));
    }
}
