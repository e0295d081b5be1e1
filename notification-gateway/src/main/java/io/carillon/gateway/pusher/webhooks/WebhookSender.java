package io.carillon.gateway.pusher.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.config.WebhookDeliverySettings;
import io.carillon.gateway.pusher.signing.Signatures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;

/** Makes the requests. Thread-safe; blocks. */
final class WebhookSender {

    private static final int FIRST_OK = 200;
    private static final int FIRST_NOT_OK = 300;

    private final HttpClient http;
    private final WebhookDeliverySettings settings;
    private final InstantSource clock;

    WebhookSender(WebhookDeliverySettings settings, InstantSource clock) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.settings = settings;
        this.clock = clock;
    }

    WebhookDeliverySettings settings() {
        return settings;
    }

    /** Whether a receiver has taken these events. */
    boolean send(PusherApp app, URI url, List<String> events) throws InterruptedException {
        String body = "{\"time_ms\":" + clock.millis() + ",\"events\":[" + String.join(",", events) + "]}";
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("X-Pusher-Key", app.key())
                .header("X-Pusher-Signature", Signatures.sign(app, body))
                .POST(BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status >= FIRST_OK && status < FIRST_NOT_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
