package io.carillon.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes the ends of tokens that come now.
 *
 * @param lead how long before the end of its token a client is told
 */
record TokenEnds(Duration lead, InstantSource clock) {

    TokenEnd of(Instant expiresAt) {
        return TokenEnd.of(expiresAt, lead, clock.instant());
    }
}
