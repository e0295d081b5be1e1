package io.carillon.family.families;

import java.time.Instant;

/**
 * A user in a family.
 *
 * @param username his name when he joined
 * @param joinedAt in whole milliseconds
 */
public record Member(String userId, String username, Role role, Instant joinedAt) {}
