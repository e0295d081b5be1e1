package io.carillon.gateway.pusher.connection;

import java.security.SecureRandom;

/** Makes socket ids: two numbers with a dot between, as back ends check them; unique over all gateways by chance. */
final class SocketIds {

    private static final long BOUND = 1_000_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.nextLong(BOUND) + "." + random.nextLong(BOUND);
    }
}
