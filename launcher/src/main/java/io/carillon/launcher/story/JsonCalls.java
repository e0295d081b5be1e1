package io.carillon.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A REST interface that speaks JSON, as one user calls it. */
final class JsonCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final String accessToken;

    JsonCalls(HttpClient http, URI base, String accessToken) {
        this.http = http;
        this.base = base;
        this.accessToken = accessToken;
    }

    /** A call without a body. */
    Answer call(String method, String path) {
        return send(method, path, HttpRequest.BodyPublishers.noBody());
    }

    /** A call with a JSON object as its body. */
    Answer call(String method, String path, Map<String, ? extends @Nullable Object> body) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + method + " " + request.uri(), e);
        }
    }
}
