package io.carillon.gateway.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a user can be seen (docs/protocol.md, 2.3). */
public enum PresenceStatus {
    ONLINE,
    AWAY,
    BUSY,
    OFFLINE;

    /** The status as it goes over the wire, for example {@code online}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with a wire name; empty if there is none. */
    public static Optional<PresenceStatus> of(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }
}
