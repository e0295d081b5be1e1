package io.carillon.gateway.protocol;

import java.util.Locale;

/** What an {@code error} frame says to programs (docs/protocol.md, 3.1). */
public enum ErrorCode {
    /** Not a frame: not JSON, a field missing or of the wrong type, a name given twice, a binary message. */
    MALFORMED_FRAME(true),
    /** Longer than the frame limit. */
    FRAME_TOO_LARGE(true),
    /** No such frame type in this version. */
    UNKNOWN_TYPE(true),
    /** A field of the data is missing or not as described. */
    INVALID_DATA(true),
    /** Too much in too short a time. */
    RATE_LIMITED(false),
    /** The session has as many channels as are allowed. */
    TOO_MANY_SUBSCRIPTIONS(false),
    /** What {@code auth.refresh} brought was not accepted. */
    REFRESH_REFUSED(false),
    /** The new token is another user's. */
    SUBJECT_CHANGED(true),
    /** It could not be passed on; nothing has happened. */
    UNAVAILABLE(false),
    /** The service has not answered in time. */
    UNANSWERED(false),
    /** The gateway failed to answer. */
    INTERNAL_ERROR(false);

    private final boolean fault;

    ErrorCode(boolean fault) {
        this.fault = fault;
    }

    /** Whether the client is to blame, so that it counts towards {@link CloseCode#PROTOCOL_VIOLATION}. */
    public boolean fault() {
        return fault;
    }

    /** The code as it goes over the wire, for example {@code unknown_type}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
