package io.carillon.launcher.story;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frame a user must receive.
 *
 * @param type wire type
 * @param data the whole payload: a field more or less is a difference, and so is a number in place of its digits
 */
public record ExpectedFrame(String type, Map<String, ?> data) {

    private static final JsonMapper JSON = new JsonMapper();

    boolean matches(Frame frame) {
        return type.equals(frame.type()) && dataAsJson().equals(frame.data());
    }

    /** Read back, so that a number is compared by its value and not by its Java type. */
    private JsonNode dataAsJson() {
        return JSON.readTree(JSON.writeValueAsString(data));
    }

    @Override
    public String toString() {
        return type + " " + dataAsJson();
    }
}
