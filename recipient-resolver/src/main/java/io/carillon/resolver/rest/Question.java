package io.carillon.resolver.rest;

/**
 * Who asks, and how.
 *
 * @param userId the token's subject
 * @param token as it came, for passing the question on
 * @param passedOn another instance of the resolver asks, because it thinks that this one knows
 */
record Question(String userId, String token, boolean passedOn) {}
