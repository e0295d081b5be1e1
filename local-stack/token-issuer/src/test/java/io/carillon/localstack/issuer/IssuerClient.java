package io.carillon.localstack.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What clients of the issuer do, one HTTP request each. */
record IssuerClient(int port) {
    static final String REDIRECT_URI = "http://127.0.0.1:4711/callback";
    static final String ORIGIN = "http://localhost:8100";

    /** The example of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    String base() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> authorize(String client, String username, String password) {
        return send(authorization(client).header("Authorization", basic(username, password)));
    }

    HttpResponse<String> authorizeWithoutUser(String client) {
        return send(authorization(client).header("Accept", "text/html"));
    }

    String code(String client, String username, String password) {
        String redirect = authorize(client, username, password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher code = CODE.matcher(redirect);
        if (!code.find()) {
            throw new AssertionError("no code in " + redirect);
        }
        return code.group(1);
    }

    HttpResponse<String> tokensOfDemoClient(String username, String password) {
        return redeemAsDemoClient(
                "carillon-demo-secret",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code("carillon-demo", username, password),
                        "redirect_uri",
                        REDIRECT_URI,
                        "code_verifier",
                        VERIFIER));
    }

    HttpResponse<String> redeemAsDemoClient(String secret, Map<String, String> grant) {
        return send(token(grant).header("Authorization", basic("carillon-demo", secret)));
    }

    HttpResponse<String> tokenOfBackend(String secret, String scope) {
        return send(token(Map.of("grant_type", "client_credentials", "scope", scope))
                .header("Authorization", basic("carillon-backend", secret)));
    }

    HttpResponse<String> redeemAsBrowser(String code, String verifier) {
        return send(token(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "carillon-browser",
                        "code", code,
                        "redirect_uri", REDIRECT_URI,
                        "code_verifier", verifier))
                .header("Origin", ORIGIN));
    }

    /** The value of a text member of a JSON object. */
    static String member(String name, HttpResponse<String> json) {
        Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json.body());
        if (!member.find()) {
            throw new AssertionError("no " + name + " in " + json.body());
        }
        return member.group(1);
    }

    private HttpRequest.Builder authorization(String client) {
        return request("/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT_URI,
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256")));
    }

    private HttpRequest.Builder token(Map<String, String> grant) {
        return request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String basic(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
