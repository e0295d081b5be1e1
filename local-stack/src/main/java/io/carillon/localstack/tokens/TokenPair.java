package io.carillon.localstack.tokens;

import java.time.Duration;
import java.time.Instant;

/**
 * What a user gets when he signs in.
 *
 * @param accessToken the JWT to send as bearer token
 * @param refreshToken good for one more pair
 * @param expiresAt when the access token ends
 */
public record TokenPair(String accessToken, String refreshToken, Instant expiresAt) {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Tells whether the access token is good for at least another minute. */
    public boolean isFresh() {
        return Instant.now().plus(FRESH).isBefore(expiresAt);
    }
}
