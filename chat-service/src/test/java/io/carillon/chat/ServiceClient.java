package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.tokens.TokenClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Talks to a chat service over HTTP. */
final class ServiceClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final LocalStack stack;

    ServiceClient(int port, LocalStack stack) {
        this.port = port;
        this.stack = stack;
    }

    /** An answer; the body is missing if it isn't a JSON object. */
    record Answer(int status, HttpHeaders headers, String text) {

        JsonNode body() {
            return text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
        }

        String field(String name) {
            return body().path(name).asString();
        }

        String contentType() {
            return headers.firstValue("Content-Type").orElse("none");
        }

        /** The same, if it has a status. */
        Answer with(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    /** What a user may do. */
    CallerClient as(DemoUser user) {
        return new CallerClient(this, user.userId(), user.fullName(), () -> stack.accessToken(user));
    }

    /** What a back end may do. */
    CallerClient asBackEnd() {
        return new CallerClient(this, TokenClient.BACKEND_ID, TokenClient.BACKEND_ID, stack::serviceToken);
    }

    HttpRequest.Builder anonymously(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    Answer get(String path) {
        return send(anonymously(path).GET());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    void awaitReady() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/actuator/health/readiness").with(200));
    }
}
