package io.carillon.gateway.tokens;

import java.util.Optional;

/** Exchanges a refresh token for newer tokens. */
@FunctionalInterface
interface TokenFetcher {

    /** Exchanges; blocks until the issuer has answered or its time is up. */
    Fetched fetch(String refreshToken);

    /** What came of it. */
    sealed interface Fetched {

        /**
         * Newer tokens.
         *
         * @param refreshToken only if it is not the one that was sent
         */
        record Tokens(String accessToken, Optional<String> refreshToken) implements Fetched {
            @Override
            public String toString() {
                return "Tokens";
            }
        }

        /** The refresh token is not accepted. */
        record Refused(String why) implements Fetched {}

        /** The issuer did not answer, or not this gateway. */
        record Unavailable() implements Fetched {}
    }
}
