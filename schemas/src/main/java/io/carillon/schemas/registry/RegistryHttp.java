package io.carillon.schemas.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the registry's nodes in turn until one answers or patience ends. */
final class RegistryHttp implements AutoCloseable {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";

    private final RegistryConfig config;
    private final HttpClient http;

    /** The node asked first: the last that answered. */
    private volatile int preferred;

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.patience().connect())
                .build();
    }

    RegistryAnswer get(String path) {
        return ask(path, HttpRequest.newBuilder().GET());
    }

    RegistryAnswer post(String path, String body) {
        return ask(
                path,
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Content-Type", JSON));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private RegistryAnswer ask(String path, HttpRequest.Builder request) {
        request.header("Accept", JSON);
        config.basicAuth().ifPresent(auth -> request.header("Authorization", auth.header()));
        List<URI> urls = config.urls();
        Tries tries = new Tries(config);
        for (int node = preferred; ; node = (node + 1) % urls.size()) {
            URI url = urls.get(node);
            try {
                RegistryAnswer answer =
                        send(url, request.uri(URI.create(url + path)).build(), tries.timeForOne());
                if (!answer.worthRetrying()) {
                    preferred = node;
                    return answer;
                }
                tries.failed(answer.describe());
            } catch (IOException e) {
                tries.failed(e);
            }
        }
    }

    private RegistryAnswer send(URI url, HttpRequest request, Duration time) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return RegistryAnswer.of(url, response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + time.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
