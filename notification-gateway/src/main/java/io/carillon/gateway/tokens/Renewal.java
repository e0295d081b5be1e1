package io.carillon.gateway.tokens;

import io.carillon.gateway.protocol.ClientFrame.Credential;
import io.carillon.gateway.protocol.ErrorCode;
import io.carillon.gateway.tokens.TokenCheck.Checked;
import io.carillon.gateway.tokens.TokenFetcher.Fetched;
import java.time.Instant;
import java.util.Optional;

/** Gets a newer token for a user out of what his client brings. Thread-safe; blocks. */
final class Renewal {

    private static final Outcome UNAVAILABLE =
            new Outcome.Refused(ErrorCode.UNAVAILABLE, "The issuer can't be reached. The old token still counts.");

    private final TokenFetcher fetcher;
    private final TokenCheck check;

    Renewal(TokenFetcher fetcher, TokenCheck check) {
        this.fetcher = fetcher;
        this.check = check;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** There is a newer token, and what was fetched, if it was fetched, is for the client. */
        record Renewed(Instant expiresAt, Optional<String> displayName, Optional<Fetched.Tokens> fetched)
                implements Outcome {}

        /** There is not. */
        record Refused(ErrorCode code, String message) implements Outcome {}
    }

    Outcome renew(String userId, Credential credential) {
        return switch (credential) {
            case Credential.AccessToken(String token) -> checked(userId, token, Optional.empty());
            case Credential.RefreshToken(String token) ->
                switch (fetcher.fetch(token)) {
                    case Fetched.Tokens tokens -> checked(userId, tokens.accessToken(), Optional.of(tokens));
                    case Fetched.Refused(String why) -> new Outcome.Refused(ErrorCode.REFRESH_REFUSED, why);
                    case Fetched.Unavailable() -> UNAVAILABLE;
                };
        };
    }

    private Outcome checked(String userId, String accessToken, Optional<Fetched.Tokens> fetched) {
        return switch (check.check(accessToken)) {
            case Checked.Good(String subject, Optional<String> displayName, Instant expiresAt) ->
                subject.equals(userId)
                        ? new Outcome.Renewed(expiresAt, displayName, fetched)
                        : new Outcome.Refused(ErrorCode.SUBJECT_CHANGED, "The new token is another user's.");
            case Checked.Bad(String why) -> new Outcome.Refused(ErrorCode.REFRESH_REFUSED, why);
            case Checked.Unavailable() -> UNAVAILABLE;
        };
    }
}
