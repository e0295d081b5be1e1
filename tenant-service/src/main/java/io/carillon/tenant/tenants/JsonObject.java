package io.carillon.tenant.tenants;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the objects that events carry as JSON texts. */
public final class JsonObject {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonObject() {}

    /** @param fields texts, numbers, flags, nulls, or JSON nodes, by name */
    public static String text(Map<String, ? extends @Nullable Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }
}
