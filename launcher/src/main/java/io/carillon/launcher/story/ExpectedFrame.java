package io.carillon.launcher.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** The value of a field whose id only the service knows. */
    public static final String SOME_ID = "<some id>";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ID = Pattern.compile("[a-z]+_[0-9A-Z]{26}");
    private static final Map<JsonNode, Predicate<JsonNode>> PLACEHOLDERS = Map.of(
            StringNode.valueOf(SOME_TIME), ExpectedFrame::isTime, StringNode.valueOf(SOME_ID), ExpectedFrame::isId);

    boolean matches(Frame frame) {
        return type.equals(frame.type()) && dataWithPlaceholdersOf(frame.data()).equals(frame.data());
    }

    private JsonNode dataWithPlaceholdersOf(JsonNode received) {
        ObjectNode expected = dataAsJson();
        expected.propertyStream()
                .filter(field ->
                        PLACEHOLDERS.getOrDefault(field.getValue(), _ -> false).test(received.path(field.getKey())))
                .map(Map.Entry::getKey)
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

    private static boolean isId(JsonNode value) {
        return ID.matcher(value.asString("")).matches();
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
