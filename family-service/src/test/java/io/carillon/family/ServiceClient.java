package io.carillon.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Talks to a family service as its users do. */
final class ServiceClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final LocalStack stack;

    ServiceClient(int port, LocalStack stack) {
        this.port = port;
        this.stack = stack;
    }

    /** An answer; the body is missing if it isn't JSON. */
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
    }

    Answer get(DemoUser user, String path) {
        return send(as(user, path).GET());
    }

    Answer post(DemoUser user, String path, String json) {
        return send(user, "POST", path, json);
    }

    Answer patch(DemoUser user, String path, String json) {
        return send(user, "PATCH", path, json);
    }

    Answer delete(DemoUser user, String path) {
        return send(user, "DELETE", path, null);
    }

    /** @param json the body; null for none */
    Answer send(DemoUser user, String method, String path, @Nullable String json) {
        HttpRequest.Builder request = as(user, path);
        return send(
                json == null
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    /** A request with the user's token. */
    HttpRequest.Builder as(DemoUser user, String path) {
        return anonymously(path).header("Authorization", "Bearer " + stack.accessToken(user));
    }

    HttpRequest.Builder anonymously(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
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
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                send(anonymously("/actuator/health/readiness")).status())
                        .isEqualTo(200));
    }

    /** Lets every demo user call once, so that the others can find him. */
    void introduceEverybody() {
        for (DemoUser user : DemoUser.values()) {
            assertThat(get(user, "/user/" + user.userId()).status()).isEqualTo(200);
        }
    }

    /** Returns the id of a new family. */
    String create(DemoUser founder, String name) {
        Answer answer = post(founder, "/family", "{\"familyName\": \"%s\"}".formatted(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("familyId");
    }

    /** Returns the id of a new invitation. */
    String invite(DemoUser inviter, String familyId, DemoUser invitee) {
        Answer answer = tryToInvite(inviter, familyId, invitee.userId());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("invitationId");
    }

    Answer tryToInvite(DemoUser inviter, String familyId, String invitee) {
        return post(inviter, "/family/" + familyId + "/invitations", "{\"invitee\": \"%s\"}".formatted(invitee));
    }

    Answer respond(DemoUser invitee, String invitationId, String action) {
        return post(invitee, "/invitation/" + invitationId + "/response", "{\"action\": \"%s\"}".formatted(action));
    }
}
