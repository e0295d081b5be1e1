package io.carillon.gateway.protocol;

import java.util.Locale;

/** Why a cursor could not be honoured completely (docs/protocol.md, {@code resume.gap}). */
public enum GapReason {
    /** Not a cursor of this user's log, or ahead of it. */
    CURSOR_INVALID,
    /** The log was created anew since the cursor was given. */
    EPOCH_CHANGED,
    /** Older than what the log still holds. */
    RETENTION;

    /** The reason as it goes over the wire, for example {@code epoch_changed}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
