package io.carillon.localstack.tokens;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The confidential demo clients of the token issuer: the one that users sign in with (authorization code with proof key, and
 * refresh), and the back end that acts for no user (client credentials).
 *
 * @param issuer the {@code iss} of its tokens
 */
public record TokenClient(URI issuer) {
    /** The id, at the issuer, of the client that users sign in with. */
    public static final String CLIENT_ID = "carillon-demo";

    /** The client's secret, which is public: the issuer serves one machine only. */
    public static final String CLIENT_SECRET = "carillon-demo-secret";

    /** The id of the back end, which is also the {@code sub} claim of its tokens. */
    public static final String BACKEND_ID = "carillon-backend";

    /** The back end's secret, as public as the other. */
    public static final String BACKEND_SECRET = "carillon-backend-secret";

    /** What the back end asks for: to send to users and groups, and to manage groups, rooms and networks. */
    public static final String BACKEND_SCOPE = "carillon.publish";

    /** Where the issuer sends the code to; nothing listens there, the code is read from the redirect itself. */
    private static final String REDIRECT_URI = "http://127.0.0.1/callback";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Signs a user in.
     *
     * @throws SignInFailedException when name or password are wrong, or the issuer does not answer
     */
    public TokenPair signIn(String username, String password) {
        ProofKey key = ProofKey.random();
        String code = code(username, password, key);
        return redeem(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                REDIRECT_URI,
                "code_verifier",
                key.verifier()));
    }

    /**
     * Gets the next pair.
     *
     * @throws SignInFailedException when the refresh token is used, expired or older than the issuer
     */
    public TokenPair refresh(TokenPair pair) {
        return redeem(Map.of("grant_type", "refresh_token", "refresh_token", pair.refreshToken()));
    }

    /**
     * Gets a token for the back end.
     *
     * @throws SignInFailedException when the issuer does not answer
     */
    public ServiceToken serviceToken() {
        Instant sent = Instant.now();
        String answer =
                granted(BACKEND_ID, BACKEND_SECRET, Map.of("grant_type", "client_credentials", "scope", BACKEND_SCOPE));
        return TokenResponse.parseServiceToken(answer, sent);
    }

    private String code(String username, String password, ProofKey key) {
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT_ID,
                "scope",
                "openid profile email",
                "redirect_uri",
                REDIRECT_URI,
                "code_challenge",
                key.challenge(),
                "code_challenge_method",
                "S256"));
        HttpResponse<String> answer = send(request("/oauth2/authorize?" + query, username, password));
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new SignInFailedException(
                    "the issuer refuses to sign %s in: status %d".formatted(username, answer.statusCode()));
        }
        return code.group(1);
    }

    private TokenPair redeem(Map<String, String> grant) {
        Instant sent = Instant.now();
        return TokenResponse.parse(granted(CLIENT_ID, CLIENT_SECRET, grant), sent);
    }

    private String granted(String clientId, String clientSecret, Map<String, String> grant) {
        HttpResponse<String> answer = send(request("/oauth2/token", clientId, clientSecret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant))));
        if (answer.statusCode() != 200) {
            throw new SignInFailedException("the issuer refuses the %s grant: status %d, %s"
                    .formatted(grant.get("grant_type"), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String pathAndQuery, String name, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(issuer + pathAndQuery))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SignInFailedException("the issuer at %s does not answer".formatted(issuer), e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SignInFailedException("interrupted while signing in", interrupted);
        }
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
