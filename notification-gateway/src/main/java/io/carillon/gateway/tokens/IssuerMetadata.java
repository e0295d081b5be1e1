package io.carillon.gateway.tokens;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the issuer's token endpoint is: where it is configured to be, or else where the issuer says (OpenID Connect
 * Discovery 1.0, 4, or RFC 8414, 3). Asked when first needed and remembered. Thread-safe.
 */
final class IssuerMetadata {

    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final IssuerCalls calls;
    private final String issuer;
    private volatile @Nullable URI tokenEndpoint;

    /**
     * Metadata that will be asked for if need be.
     *
     * @param configured the token endpoint; empty if the issuer is to be asked
     * @param issuer the {@code iss} of its tokens
     */
    IssuerMetadata(IssuerCalls calls, String configured, String issuer) {
        this.calls = calls;
        this.issuer = issuer;
        this.tokenEndpoint = configured.isEmpty() ? null : URI.create(configured);
    }

    /** The token endpoint. */
    URI tokenEndpoint() throws IOException {
        URI known = tokenEndpoint;
        if (known == null) {
            known = discover();
            tokenEndpoint = known;
        }
        return known;
    }

    private URI discover() throws IOException {
        for (URI place : places()) {
            HttpResponse<String> answer = calls.send(HttpRequest.newBuilder(place));
            if (answer.statusCode() == OK) {
                return endpoint(answer.body());
            }
        }
        throw new IOException("the issuer has no metadata");
    }

    private List<URI> places() {
        URI base = URI.create(issuer);
        String path = base.getRawPath() == null || base.getRawPath().equals("/") ? "" : base.getRawPath();
        return List.of(
                base.resolve(path + "/.well-known/openid-configuration"),
                base.resolve("/.well-known/oauth-authorization-server" + path));
    }

    private URI endpoint(String metadata) throws IOException {
        try {
            JsonNode json = JSON.readTree(metadata);
            if (!json.path("issuer").asString("").equals(issuer)) {
                throw new IOException("the metadata are another issuer's");
            }
            return URI.create(json.path("token_endpoint").asString(""));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the issuer's metadata can't be read", e);
        }
    }
}
