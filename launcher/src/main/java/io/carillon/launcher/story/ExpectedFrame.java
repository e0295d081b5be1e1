package io.carillon.launcher.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A frame a user must receive.
 *
 * @param type wire type
 * @param data the whole payload: a field more or less is a difference, and so is a number in place of its digits
 */
public record ExpectedFrame(String type, Map<String, ? extends @Nullable Object> data) {

    /** The value of a field whose time only the service knows. */
    public static final String SOME_TIME = "<some time>";

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode SOME_TIME_NODE = StringNode.valueOf(SOME_TIME);

    boolean matches(Frame frame) {
        return type.equals(frame.type()) && dataWithTimesOf(frame.data()).equals(frame.data());
    }

    private JsonNode dataWithTimesOf(JsonNode received) {
        ObjectNode expected = dataAsJson();
        expected.propertyStream()
                .filter(field -> field.getValue().equals(SOME_TIME_NODE))
                .map(Map.Entry::getKey)
                .filter(name -> isTime(received.path(name)))
                .toList()
                .forEach(name -> expected.set(name, received.get(name)));
        return expected;
    }

    private static boolean isTime(JsonNode value) {
        try {
            return value.isString() && Instant.parse(value.stringValue()).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Read back, so that a number is compared by its value and not by its Java type. */
    private ObjectNode dataAsJson() {
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(data));
    }

    @Override
    public String toString() {
        return type + " " + dataAsJson();
    }
}
