package io.carillon.gateway.pusher.broadcasting;

import java.util.Optional;

/**
 * Who holds a token.
 *
 * @param userId its subject
 * @param displayName what it calls him
 * @param systemAdmin whether it says that he is one
 */
record Holder(String userId, Optional<String> displayName, boolean systemAdmin) {}
