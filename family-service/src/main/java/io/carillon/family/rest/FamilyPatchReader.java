package io.carillon.family.rest;

import io.carillon.family.families.Done;
import io.carillon.family.families.FieldErrors;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.lifecycle.FamilyPatch;
import io.carillon.family.lifecycle.FamilyPatch.AddressPatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON merge patch (RFC 7396) of a family: null removes what can be removed. */
final class FamilyPatchReader {

    private static final Set<String> FIELDS =
            Set.of("familyName", "address", "preferredPrograms", "status", "parentIds", "studentIds");

    private final ObjectNode patch;
    private final FieldErrors errors = new FieldErrors();

    private FamilyPatchReader(ObjectNode patch) {
        this.patch = patch;
    }

    /** Refuses unknown fields, values of the wrong type and the removal of what every family has. */
    static Outcome<FamilyPatch> read(ObjectNode patch) {
        return new FamilyPatchReader(patch).read();
    }

    private Outcome<FamilyPatch> read() {
        patch.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add(name, "unknown", "can't be changed, or isn't known"));
        FamilyPatch read = new FamilyPatch(
                text("familyName"),
                address(),
                isNull("preferredPrograms") ? List.of() : texts("preferredPrograms"),
                text("status"),
                texts("parentIds"),
                texts("studentIds"));
        return errors.isEmpty() ? new Done<>(read) : new Refused<>(errors.refusal());
    }

    private boolean isNull(String field) {
        return patch.path(field).isNull();
    }

    private @Nullable String text(String field) {
        return patch.has(field) ? text(field, patch.get(field)) : null;
    }

    /** Null after an error. */
    private @Nullable String text(String path, JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isNull()) {
            errors.add(path, "required", "can't be removed");
        } else {
            errors.add(path, "type", "must be text");
        }
        return null;
    }

    private @Nullable List<@Nullable String> texts(String field) {
        JsonNode value = patch.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode element : value) {
                texts.add(text("%s[%d]".formatted(field, texts.size()), element));
            }
        } else if (value.isNull()) {
            errors.add(field, "required", "can't be removed");
        } else {
            errors.add(field, "type", "must be a list");
        }
        return texts;
    }

    private @Nullable AddressPatch address() {
        JsonNode address = patch.path("address");
        if (address.isMissingNode()) {
            return null;
        }
        Map<String, Optional<String>> parts = new HashMap<>();
        if (address.isObject()) {
            address.forEachEntry((name, part) -> parts.put(
                    name, part.isNull() ? Optional.empty() : Optional.ofNullable(text("address." + name, part))));
        } else if (!address.isNull()) {
            errors.add("address", "type", "must be an object or null");
        }
        return new AddressPatch(address.isNull(), parts);
    }
}
