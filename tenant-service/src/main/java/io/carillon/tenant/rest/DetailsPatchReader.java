package io.carillon.tenant.rest;

import io.carillon.tenant.lifecycle.DetailsPatch;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON merge patch (RFC 7396) of what describes a tenant: null removes what can be removed. */
final class DetailsPatchReader {

    private static final Set<String> FIELDS = Set.of("name", "description", "contact_email");

    private final ObjectNode patch;
    private final Fields fields = new Fields();

    private DetailsPatchReader(ObjectNode patch) {
        this.patch = patch;
    }

    /** @throws org.springframework.web.ErrorResponseException for unknown fields and values that can't be */
    static DetailsPatch read(ObjectNode patch) {
        return new DetailsPatchReader(patch).read();
    }

    private DetailsPatch read() {
        patch.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> fields.wrong(name, "unknown", "can't be changed, or isn't known"));
        DetailsPatch read = new DetailsPatch(
                patch.has("name") ? text("name", TenantBodies.MAX_NAME) : null,
                optional("description", TenantBodies.MAX_DESCRIPTION),
                optional("contact_email", TenantBodies.MAX_EMAIL));
        fields.check();
        return read;
    }

    private String text(String field, int max) {
        JsonNode value = patch.path(field);
        return value.isString()
                ? fields.text(field, value.stringValue(), max)
                : fields.wrong(field, "type", "must be text");
    }

    private @Nullable Optional<String> optional(String field, int max) {
        JsonNode value = patch.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        return value.isNull() ? Optional.empty() : Optional.of(text(field, max));
    }
}
