package io.carillon.launcher.story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service said.
 *
 * @param call method and path, for messages
 * @param status HTTP status
 * @param body as text
 */
public record Answer(String call, int status, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The body, if the status is the one expected.
     *
     * @throws IllegalStateException if it is another one
     */
    public JsonNode expect(int expectedStatus) {
        if (status != expectedStatus) {
            throw new IllegalStateException("%s: expected %d, got %d %s".formatted(call, expectedStatus, status, body));
        }
        return json();
    }

    /** The body; an empty object if there is none. */
    public JsonNode json() {
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }
}
