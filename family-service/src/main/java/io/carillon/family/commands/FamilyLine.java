package io.carillon.family.commands;

import io.carillon.family.imports.NamedFamily;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** How a family of names stands on its line: a JSON object, described in {@code docs/operations.md}. */
record FamilyLine(
        @Nullable String familyId,
        @Nullable String familyName,
        @Nullable List<@Nullable String> parents,
        @Nullable List<@Nullable String> students,
        @Nullable Map<String, @Nullable String> address,
        @Nullable List<@Nullable String> preferredPrograms,
        @Nullable String status) {

    /** What isn't known can't be kept, so it isn't passed over. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** @throws JacksonException if the line is no such object */
    static NamedFamily read(byte[] line) {
        FamilyLine read = JSON.readValue(line, FamilyLine.class);
        if (read == null) {
            return new NamedFamily(null, null, List.of(), List.of(), Map.of(), List.of(), null);
        }
        return new NamedFamily(
                read.familyId,
                read.familyName,
                read.parents == null ? List.of() : read.parents,
                read.students == null ? List.of() : read.students,
                read.address == null ? Map.of() : read.address,
                read.preferredPrograms == null ? List.of() : read.preferredPrograms,
                read.status);
    }

    /** What is wrong with a line that couldn't be read, without what stands on it. */
    static String reason(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            path.append(
                    step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getPropertyName());
        }
        return path.isEmpty() ? "is no JSON object" : path.substring(1) + " is not known or has the wrong type";
    }
}
