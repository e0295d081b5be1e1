package io.carillon.gateway.presence;

import io.carillon.gateway.protocol.PresenceStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as others are to know of it.
 *
 * @param said what {@code presence.set} said last; empty for nothing
 */
record Present(String sessionId, String userId, String deviceId, Optional<Said> said) {

    /** A status, and when it was said. */
    record Said(PresenceStatus status, Instant at) {}

    Present saying(PresenceStatus status, Instant at) {
        return new Present(sessionId, userId, deviceId, Optional.of(new Said(status, at)));
    }
}
