package io.carillon.chat.rest;

import io.carillon.chassis.problems.Problems.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON merge patch (RFC 7396) of a room or group: null removes the description, and nothing else can be removed. */
final class DetailsPatch {

    private static final String DESCRIPTION = "description";

    private DetailsPatch() {}

    /**
     * @param fields that can be changed
     * @return the data of a command, for which an empty description is none
     */
    static ObjectNode read(ObjectNode patch, Set<String> fields) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode data = patch.deepCopy();
        patch.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!fields.contains(name)) {
                errors.add(new FieldError(name, "unknown", "can't be changed, or isn't known"));
            } else if (value.isNull() && name.equals(DESCRIPTION)) {
                data.put(name, "");
            } else if (value.isNull()) {
                errors.add(new FieldError(name, "required", "can't be removed"));
            }
        });
        if (!errors.isEmpty()) {
            throw InvalidRequest.of(errors);
        }
        return data;
    }
}
