package io.carillon.gateway.tokens;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to the issuer, each with an end: answers must come in time and be of a sensible size. Thread-safe. */
final class IssuerCalls implements AutoCloseable {

    private static final int LONGEST_ANSWER_BYTES = 256 * 1024;

    private final HttpClient http;
    private final Duration timeout;

    IssuerCalls(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** Sends a request and waits for its answer. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(timeout)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER_BYTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the gateway stops", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
