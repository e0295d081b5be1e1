package io.carillon.chassis.apidocs;

import io.swagger.v3.oas.models.Components;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what all services say alike to what one of them says. */
final class CommonWords {

    private CommonWords() {}

    /** Every map of them is there then, even if it is empty. */
    static Components complete(@Nullable Components own, Components common) {
        Components said = own == null ? new Components() : own;
        return new Components()
                .securitySchemes(joined(said.getSecuritySchemes(), common.getSecuritySchemes()))
                .parameters(joined(said.getParameters(), common.getParameters()))
                .responses(joined(said.getResponses(), common.getResponses()))
                .schemas(joined(said.getSchemas(), common.getSchemas()));
    }

    private static <T> Map<String, T> joined(@Nullable Map<String, T> own, @Nullable Map<String, T> common) {
        Map<String, T> all = new LinkedHashMap<>();
        if (own != null) {
            all.putAll(own);
        }
        if (common != null) {
            common.forEach(all::putIfAbsent);
        }
        return all;
    }
}
