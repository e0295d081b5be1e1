package io.carillon.resolver.presence;

import java.util.Locale;

/** How a user or a device can be seen (docs/protocol.md, 2.3). */
public enum Status {
    // In the order in which the devices of a user are asked; stored by number.
    BUSY,
    ONLINE,
    AWAY,
    OFFLINE;

    /** The status as clients see it, for example {@code online}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
