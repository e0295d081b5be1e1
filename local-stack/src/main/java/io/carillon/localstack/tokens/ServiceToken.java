package io.carillon.localstack.tokens;

import java.time.Duration;
import java.time.Instant;

/**
 * What a back end gets that acts for no user.
 *
 * @param accessToken the JWT to send as bearer token
 * @param expiresAt when it ends
 */
public record ServiceToken(String accessToken, Instant expiresAt) {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Tells whether the token is good for at least another minute. */
    public boolean isFresh() {
        return Instant.now().plus(FRESH).isBefore(expiresAt);
    }
}
