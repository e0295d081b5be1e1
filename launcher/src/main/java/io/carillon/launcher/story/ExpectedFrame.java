package io.carillon.launcher.story;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frame a user must receive.
 *
 * @param type wire type
 * @param data the whole payload: a field more or less is a difference
 */
public record ExpectedFrame(String type, Map<String, String> data) {

    private static final JsonMapper JSON = new JsonMapper();

    boolean matches(Frame frame) {
        return type.equals(frame.type()) && dataAsJson().equals(frame.data());
    }

    private JsonNode dataAsJson() {
        return JSON.valueToTree(data);
    }

    @Override
    public String toString() {
        return type + " " + dataAsJson();
    }
}
