package io.carillon.benchmarks.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * A token issuer for as many users as a benchmark needs: it publishes its discovery document and its key on the loopback
 * interface, and signs tokens by method call instead of by log-in.
 */
public final class ManyUsersIssuer implements AutoCloseable {
    private static final String AUDIENCE = "carillon";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final HttpServer server;
    private final String uri;
    private final JwtEncoder encoder;

    private ManyUsersIssuer(HttpServer server, String uri, JwtEncoder encoder) {
        this.server = server;
        this.uri = uri;
        this.encoder = encoder;
    }

    /** Starts on a free port. */
    public static ManyUsersIssuer start() throws IOException {
        var keys = new JWKSet(newKey());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String uri = "http://127.0.0.1:" + server.getAddress().getPort();
        publish(server, "/.well-known/openid-configuration", discovery(uri));
        publish(server, "/jwks", keys.toPublicJWKSet().toString());
        server.start();
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(keys));
        return new ManyUsersIssuer(server, uri, encoder);
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
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(uri)
                .subject(userId)
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("preferred_username", userId)
                .claim("email", userId + "@example.org")
                .claim("role", role)
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("benchmark")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform can make an RSA key", e);
        }
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
