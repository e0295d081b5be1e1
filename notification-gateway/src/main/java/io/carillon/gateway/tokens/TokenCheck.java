package io.carillon.gateway.tokens;

import java.time.Instant;
import java.util.Optional;

/** Whether a token is as good as one of a handshake. */
@FunctionalInterface
public interface TokenCheck {

    /** Checks a token. May block, because the issuer may be asked for its keys. */
    Checked check(String accessToken);

    /** What came of checking. */
    sealed interface Checked {

        /** It would open a session of this user, whom it may give a name, and the session would end then. */
        record Good(String userId, Optional<String> displayName, Instant expiresAt) implements Checked {}

        /** It would not. */
        record Bad(String why) implements Checked {}

        /** Nothing can be said about it now. */
        record Unavailable() implements Checked {}
    }
}
