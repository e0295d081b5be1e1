package io.carillon.conformance.wire;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP answer.
 *
 * @param headers by lower-case name; of several of one name the last
 * @param body empty after an upgrade
 */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as JSON; missing if it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return status + (body.isEmpty() ? "" : " " + json().path("type").asString("without a problem type"));
    }
}
