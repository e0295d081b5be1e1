package io.carillon.gateway.tokens;

import io.carillon.gateway.config.RefreshSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The refresh grant at the issuer's token endpoint (RFC 6749, 6), asked by a client of its own. Thread-safe. */
final class TokenEndpoint implements TokenFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);

    private final IssuerCalls calls;
    private final IssuerMetadata metadata;
    private final RefreshSettings settings;

    TokenEndpoint(IssuerCalls calls, IssuerMetadata metadata, RefreshSettings settings) {
        this.calls = calls;
        this.metadata = metadata;
        this.settings = settings;
    }

    @Override
    public Fetched fetch(String refreshToken) {
        try {
            HttpResponse<String> answer = calls.send(request(metadata.tokenEndpoint(), refreshToken));
            Fetched fetched = TokenAnswer.read(answer.statusCode(), answer.body(), refreshToken);
            if (fetched instanceof Fetched.Unavailable) {
                LOG.atWarn()
                        .addKeyValue("status", answer.statusCode())
                        .addKeyValue("error", TokenAnswer.errorCode(answer.body()))
                        .log("The issuer gives this gateway no tokens");
            }
            return fetched;
        } catch (IOException e) {
            LOG.warn("The issuer can't be asked for tokens", e);
            return new Fetched.Unavailable();
        }
    }

    private HttpRequest.Builder request(URI endpoint, String refreshToken) {
        String form = "grant_type=refresh_token&refresh_token=" + encoded(refreshToken);
        if (settings.clientSecret().isEmpty()) {
            return post(endpoint, form + "&client_id=" + encoded(settings.clientId()));
        }
        String credentials = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return post(endpoint, form).header("Authorization", "Basic " + basic);
    }

    private static HttpRequest.Builder post(URI endpoint, String form) {
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
