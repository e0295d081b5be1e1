package io.carillon.launcher.system.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rooms as an instance of chat-service shows them over REST. */
record Rooms(HttpClient http, URI chatService) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CREATED = 201;
    private static final int OK = 200;

    /** @param token of whoever owns it from then on */
    void open(String room, String token) {
        var body = JSON.createObjectNode().put("room", room).toString();
        call(HttpRequest.newBuilder(chatService.resolve("/rooms")).POST(BodyPublishers.ofString(body)), token, CREATED);
    }

    /** How many messages a room counts. */
    long lastNumber(String room, String token) {
        return get("/rooms/" + room, token).path("last_number").asLong();
    }

    /** All that was said in a room, oldest first. */
    List<Stored> history(String room, String token) {
        List<Stored> newestFirst = new ArrayList<>();
        var next = "";
        do {
            var page = get("/scopes/room:" + room + "/messages?limit=100" + next, token);
            page.path("messages").forEach(message -> newestFirst.add(stored(message)));
            next = page.path("next").stringValueOpt().map(at -> "&before=" + at).orElse("");
        } while (!next.isEmpty());
        return newestFirst.reversed();
    }

    private static Stored stored(JsonNode message) {
        return new Stored(
                message.path("number").asLong(),
                message.path("id").asString(),
                message.path("user_id").asString(),
                message.path("body").asString(""));
    }

    private JsonNode get(String path, String token) {
        return call(HttpRequest.newBuilder(chatService.resolve(path)), token, OK);
    }

    private JsonNode call(HttpRequest.Builder request, String token, int expected) {
        var complete = request.header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .build();
        try {
            var response = http.send(complete, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new AssertionError(complete.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
