package io.carillon.gateway.session;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of a session's token.
 *
 * @param expiresAt when it ends
 * @param warnAt when the client is to be told that it will
 */
record TokenEnd(Instant expiresAt, Instant warnAt) {

    /**
     * The end of a token that comes now. One that comes with little time left is warned of half way through it: at once
     * would send a client whose tokens are always short in circles.
     *
     * @param lead how long before the end the client is told
     */
    static TokenEnd of(Instant expiresAt, Duration lead, Instant now) {
        Duration half = Duration.between(now, expiresAt).dividedBy(2);
        return new TokenEnd(expiresAt, expiresAt.minus(half.compareTo(lead) < 0 ? half : lead));
    }

    /** The same end, which the client has been told of. */
    TokenEnd told() {
        return new TokenEnd(expiresAt, Instant.MAX);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isNear(Instant now) {
        return !now.isBefore(warnAt);
    }
}
