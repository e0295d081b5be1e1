package io.carillon.gateway.session;

import java.time.Instant;

/**
 * Who is connected, as the token says.
 *
 * @param userId the token's subject
 * @param expiresAt when the token ends, and the session with it
 */
public record Identity(String userId, Instant expiresAt) {}
