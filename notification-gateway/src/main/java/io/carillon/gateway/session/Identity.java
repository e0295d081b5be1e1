package io.carillon.gateway.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is connected, as the token says.
 *
 * @param userId the token's subject
 * @param displayName what the token calls the user; empty if it doesn't
 * @param expiresAt when the token ends, and the session with it
 */
public record Identity(String userId, Optional<String> displayName, Instant expiresAt) {}
