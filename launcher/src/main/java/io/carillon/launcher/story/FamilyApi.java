package io.carillon.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** family-service's REST interface as one user calls it. */
public final class FamilyApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final String accessToken;

    /** Calls the service at {@code base} with one user's bearer token. */
    public FamilyApi(HttpClient http, URI base, String accessToken) {
        this.http = http;
        this.base = base;
        this.accessToken = accessToken;
    }

    /** Reads the caller's own profile, which also makes him known to the service, so that he can be invited. */
    public JsonNode profile(String userId) {
        return call("GET", "/user/" + userId, Map.of()).expect(200);
    }

    /** Creates a family and returns its id. */
    public String createFamily(String name) {
        return call("POST", "/family", Map.of("familyName", name))
                .expect(201)
                .path("familyId")
                .stringValue();
    }

    /** Invites a user by id, username or e-mail address and returns the invitation's id. */
    public String invite(String familyId, String invitee) {
        return tryToInvite(familyId, invitee).expect(201).path("invitationId").stringValue();
    }

    /** Invites a user and returns whatever the service answers. */
    public Answer tryToInvite(String familyId, String invitee) {
        return call("POST", "/family/" + familyId + "/invitations", Map.of("invitee", invitee));
    }

    /** Accepts ({@code accept}) or declines ({@code decline}) an invitation. */
    public Answer respond(String invitationId, String action) {
        return call("POST", "/invitation/" + invitationId + "/response", Map.of("action", action));
    }

    private Answer call(String method, String path, Map<String, String> body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + accessToken)
                .header("Content-Type", "application/json")
                .method(method, bodyOf(body))
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

    private static HttpRequest.BodyPublisher bodyOf(Map<String, String> body) {
        return body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    /**
     * What the service said.
     *
     * @param call method and path, for messages
     * @param status HTTP status
     * @param body as text
     */
    public record Answer(String call, int status, String body) {

        /**
         * The body, if the status is the one expected.
         *
         * @throws IllegalStateException if it is another one
         */
        public JsonNode expect(int expectedStatus) {
            if (status != expectedStatus) {
                throw new IllegalStateException(
                        "%s: expected %d, got %d %s".formatted(call, expectedStatus, status, body));
            }
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        }
    }
}
