package io.carillon.localstack.tokens;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer of the token endpoint (RFC 6749, 5.1), of which three members matter; their values never hold escapes. */
final class TokenResponse {
    private TokenResponse() {}

    static TokenPair parse(String json, Instant receivedAt) {
        long seconds = Long.parseLong(member("expires_in", "(\\d+)", json));
        return new TokenPair(
                member("access_token", "\"([^\"]+)\"", json),
                member("refresh_token", "\"([^\"]+)\"", json),
                receivedAt.plusSeconds(seconds));
    }

    private static String member(String name, String value, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        if (!matcher.find()) {
            throw new SignInFailedException("the token response has no " + name);
        }
        return matcher.group(1);
    }
}
