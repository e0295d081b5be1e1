package io.carillon.localstack.tokens;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A token issuer for as many users as a test or benchmark needs: it publishes its discovery document and its key on the
 * loopback interface, and signs tokens by method call instead of by log-in. Ids of users may hold what needs no escape in JSON.
 */
public final class ManyUsersIssuer implements AutoCloseable {
    private static final String AUDIENCE = "carillon";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final HttpServer server;
    private final String uri;
    private final SigningKey key;

    private ManyUsersIssuer(HttpServer server, String uri, SigningKey key) {
        this.server = server;
        this.uri = uri;
        this.key = key;
    }

    /** Starts on a free port. */
    public static ManyUsersIssuer start() throws IOException {
        SigningKey key = SigningKey.random();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String uri = "http://127.0.0.1:" + server.getAddress().getPort();
        publish(server, "/.well-known/openid-configuration", discovery(uri));
        publish(server, "/jwks", "{\"keys\": [" + key.published() + "]}");
        server.start();
        return new ManyUsersIssuer(server, uri, key);
    }

    /** What services take as {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public String uri() {
        return uri;
    }

    /** An access token of the user with this id, good for an hour; his username is his id. */
    public String token(String userId) {
        return token(userId, "parent");
    }

    /** The same for a user who may do everything in all families. */
    public String systemAdminToken(String userId) {
        return token(userId, "admin");
    }

    private String token(String userId, String role) {
        Instant now = Instant.now();
        return key.sign("""
                {"iss": "%1$s", "sub": "%2$s", "aud": ["%3$s"], "iat": %4$d, "exp": %5$d,
                 "preferred_username": "%2$s", "email": "%2$s@example.org", "role": "%6$s"}
                """.formatted(
                uri, userId, AUDIENCE, now.getEpochSecond(), now.plus(LIFETIME).getEpochSecond(), role));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String discovery(String uri) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/none",
                 "token_endpoint": "%1$s/none", "response_types_supported": ["none"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(uri);
    }

    private static void publish(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
