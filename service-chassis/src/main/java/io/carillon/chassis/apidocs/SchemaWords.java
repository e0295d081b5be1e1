package io.carillon.chassis.apidocs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds what people wrote about a type to what the code says of it. */
final class SchemaWords {

    private SchemaWords() {}

    static void add(Schema<?> written, Schema<?> found) {
        if (written.getDescription() != null) {
            found.setDescription(written.getDescription());
        }
        if (written.getRequired() != null) {
            found.setRequired(written.getRequired());
        }
        Map<String, Schema> properties = Objects.requireNonNullElse(found.getProperties(), Map.of());
        Objects.requireNonNullElse(written.getProperties(), Map.<String, Schema>of())
                .forEach((name, property) -> {
                    Schema<?> same = properties.get(name);
                    if (same != null) {
                        addRules(property, same);
                    }
                });
    }

    private static void addRules(Schema<?> written, Schema<?> found) {
        if (written.getTypes() != null) {
            found.setTypes(written.getTypes());
        }
        found.setDescription(written.getDescription());
        found.setMinimum(written.getMinimum());
        found.setMaximum(written.getMaximum());
        found.setMinLength(written.getMinLength());
        found.setMaxLength(written.getMaxLength());
        setEnum(written, found);
    }

    @SuppressWarnings("unchecked") // Both are of the property's type.
    private static void setEnum(Schema<?> written, Schema<?> found) {
        ((Schema<Object>) found).setEnum((List<Object>) written.getEnum());
    }
}
