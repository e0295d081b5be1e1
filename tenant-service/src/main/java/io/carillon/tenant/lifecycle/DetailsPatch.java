package io.carillon.tenant.lifecycle;

import io.carillon.tenant.tenants.Details;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a tenant's description. A missing part stays; an empty one is removed.
 *
 * @param name null to keep it; it can't be removed
 */
public record DetailsPatch(
        @Nullable String name,
        @Nullable Optional<String> description,
        @Nullable Optional<String> contactEmail) {

    Details on(Details before) {
        return new Details(
                name == null ? before.name() : name,
                description == null ? before.description() : description.orElse(null),
                contactEmail == null ? before.contactEmail() : contactEmail.orElse(null));
    }

    /** The fields that differ, with their new values. */
    static Map<String, @Nullable Object> differences(Details before, Details now) {
        Map<String, @Nullable Object> different = new LinkedHashMap<>();
        note(different, "name", before.name(), now.name());
        note(different, "description", before.description(), now.description());
        note(different, "contact_email", before.contactEmail(), now.contactEmail());
        return different;
    }

    private static void note(
            Map<String, @Nullable Object> different, String field, @Nullable String before, @Nullable String now) {
        if (!Objects.equals(before, now)) {
            different.put(field, now);
        }
    }
}
