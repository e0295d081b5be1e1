package io.carillon.chat;

import io.carillon.chat.ServiceClient.Answer;
import io.carillon.commandlog.Asker;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests with somebody's token.
 *
 * @param userId the token's subject
 * @param displayName what the token calls him
 */
record CallerClient(ServiceClient client, String userId, String displayName, Supplier<String> token) {

    Asker asker() {
        return new Asker(userId, displayName, Asker.Authority.USER);
    }

    Answer get(String path) {
        return client.send(request(path).GET());
    }

    /** The body of a reading that succeeds. */
    JsonNode read(String path) {
        return get(path).with(200).body();
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer post(String path) {
        return client.send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer put(String path) {
        return client.send(request(path).PUT(BodyPublishers.noBody()));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer delete(String path) {
        return client.send(request(path).DELETE());
    }

    private Answer send(String method, String path, String json) {
        return client.send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        return client.anonymously(path).header("Authorization", "Bearer " + token.get());
    }
}
