package io.carillon.gateway.limits;

import java.util.Locale;

/** Which limit refused something (docs/protocol.md, 7). */
public enum Limit {
    /** Frames of one connection. */
    CONNECTION_FRAMES,
    /** Bytes of one connection. */
    CONNECTION_BYTES,
    /** Frames of all connections of one user to this gateway. */
    USER_FRAMES,
    /** Token refreshes of one connection. */
    REFRESHES;

    /** The name as metrics carry it, for example {@code user_frames}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
