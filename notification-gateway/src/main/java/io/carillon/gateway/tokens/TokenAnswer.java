package io.carillon.gateway.tokens;

import io.carillon.gateway.tokens.TokenFetcher.Fetched;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads what a token endpoint says (RFC 6749, 5.1 and 5.2). */
final class TokenAnswer {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** Errors that say something about the gateway and nothing about the refresh token. */
    private static final Set<String> OUR_FAULT =
            Set.of("invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope");

    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,64}");
    private static final JsonMapper JSON = new JsonMapper();

    private TokenAnswer() {}

    static Fetched read(int status, String body, String sent) {
        return switch (status) {
            case OK -> tokens(json(body), sent);
            case BAD_REQUEST -> refusal(errorCode(body));
            default -> new Fetched.Unavailable();
        };
    }

    /** The error as the issuer names it; {@code none} if it does not. */
    static String errorCode(String body) {
        String code = json(body).path("error").asString("");
        return ERROR_CODE.matcher(code).matches() ? code : "none";
    }

    private static Fetched tokens(JsonNode answer, String sent) {
        String accessToken = answer.path("access_token").asString("");
        if (accessToken.isEmpty()) {
            return new Fetched.Unavailable();
        }
        Optional<String> refreshToken = Optional.of(answer.path("refresh_token").asString(""))
                .filter(token -> !token.isEmpty() && !token.equals(sent));
        return new Fetched.Tokens(accessToken, refreshToken);
    }

    private static Fetched refusal(String errorCode) {
        return errorCode.equals("none") || OUR_FAULT.contains(errorCode)
                ? new Fetched.Unavailable()
                : new Fetched.Refused("The issuer does not accept the refresh token.");
    }

    private static JsonNode json(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
