package io.carillon.gateway.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.carillon.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An issuer whose tokens can be good or bad in every way, for any user. */
final class TestIssuer implements AutoCloseable {

    /** The secret of its client {@code gateway}, with characters that must be encoded. */
    static final String CLIENT_SECRET = "secret:100%";

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("gateway:secret%3A100%25".getBytes(StandardCharsets.UTF_8));
    private static final int OK = 200;
    private static final int KEY_BITS = 2048;
    private static final String AUDIENCE = "carillon";
    private static final Duration LONG = Duration.ofHours(1);

    private final RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();
    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean failing;

    private record Grant(String userId, Duration lifetime) {}

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        OK,
                        "{\"issuer\":\"" + uri() + "\",\"jwks_uri\":\"" + uri() + "/keys\",\"token_endpoint\":\""
                                + uri() + "/token\"}"));
        server.createContext("/keys", exchange -> answer(exchange, OK, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::refresh);
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("test-issuer-", 0).factory()));
        server.start();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String token(String userId) {
        return signed(key, claims(userId, AUDIENCE, LONG));
    }

    /** One that says more than who its user is. */
    String tokenSaying(String userId, Map<String, Object> more) {
        var claims = new JWTClaimsSet.Builder(claims(userId, AUDIENCE, LONG));
        more.forEach(claims::claim);
        return signed(key, claims.build());
    }

    String tokenFor(String userId, Duration lifetime) {
        return signed(key, claims(userId, AUDIENCE, lifetime));
    }

    /** A refresh token, good for one access token of this lifetime and one more refresh token. */
    String refreshToken(String userId, Duration lifetime) {
        String token = Ids.next("rt");
        grants.put(token, new Grant(userId, lifetime));
        return token;
    }

    void revoke(String refreshToken) {
        grants.remove(refreshToken);
    }

    /** Makes it answer token requests only after a while. */
    void answersAfter(Duration time) {
        delay = time;
    }

    /** Makes it fail to answer token requests, or not. */
    void fails(boolean now) {
        failing = now;
    }

    String tokenForOtherAudience(String userId) {
        return signed(key, claims(userId, "somebody-else", LONG));
    }

    String forgedToken(String userId) {
        return signed(foreignKey, claims(userId, AUDIENCE, LONG));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet claims(String userId, String audience, Duration lifetime) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(audience)
                .subject(userId)
                .issueTime(Date.from(now.minus(LONG)))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
    }

    private String signed(RSAKey with, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refresh(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String prefix = "grant_type=refresh_token&refresh_token=";
        if (failing) {
            answer(exchange, 503, "<html>busy</html>");
        } else if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (form.startsWith(prefix)) {
            redeem(exchange, grants.remove(form.substring(prefix.length())));
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
        }
    }

    private void redeem(HttpExchange exchange, @Nullable Grant grant) throws IOException {
        if (grant == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String tokens = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"refresh_token\":\"%s\"}"
                .formatted(
                        tokenFor(grant.userId(), grant.lifetime()),
                        grant.lifetime().toSeconds(),
                        refreshToken(grant.userId(), grant.lifetime()));
        answer(exchange, OK, tokens);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
