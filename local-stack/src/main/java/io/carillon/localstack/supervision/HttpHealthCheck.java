package io.carillon.localstack.supervision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A GET that must be answered with a status in the 200s. */
record HttpHealthCheck(URI url) implements HealthCheck {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public boolean passes() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    }
}
