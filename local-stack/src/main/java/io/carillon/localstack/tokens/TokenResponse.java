package io.carillon.localstack.tokens;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer of the token endpoint (RFC 6749, 5.1), of which three members matter; their values never hold escapes. */
final class TokenResponse {
    private TokenResponse() {}

    static TokenPair parse(String json, Instant receivedAt) {
        return new TokenPair(text("access_token", json), text("refresh_token", json), expiresAt(json, receivedAt));
    }

    /** A back end gets no refresh token: it has its secret (RFC 6749, 4.4.3). */
    static ServiceToken parseServiceToken(String json, Instant receivedAt) {
        return new ServiceToken(text("access_token", json), expiresAt(json, receivedAt));
    }

    private static Instant expiresAt(String json, Instant receivedAt) {
        return receivedAt.plusSeconds(Long.parseLong(member("expires_in", "(\\d+)", json)));
    }

    private static String text(String name, String json) {
        return member(name, "\"([^\"]+)\"", json);
    }

    private static String member(String name, String value, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        if (!matcher.find()) {
            throw new SignInFailedException("the token response has no " + name);
        }
        return matcher.group(1);
    }
}
