package io.carillon.family.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a family, not checked yet. Null leaves a field as it is.
 *
 * @param preferredPrograms in place of those it has
 * @param status {@code active} or {@code inactive}
 * @param parentIds of all who are to be parents; who is missing is removed, unless he is to be a student
 * @param studentIds likewise
 */
public record FamilyPatch(
        @Nullable String familyName,
        @Nullable AddressPatch address,
        @Nullable List<@Nullable String> preferredPrograms,
        @Nullable String status,
        @Nullable List<@Nullable String> parentIds,
        @Nullable List<@Nullable String> studentIds) {

    /**
     * What is to change of an address.
     *
     * @param cleared whether nothing of the old one stays
     * @param parts by name; nothing removes a part
     */
    public record AddressPatch(boolean cleared, Map<String, Optional<String>> parts) {

        Map<String, String> on(Map<String, String> before) {
            Map<String, String> after = new TreeMap<>(cleared ? Map.of() : before);
            parts.forEach(
                    (name, part) -> part.ifPresentOrElse(value -> after.put(name, value), () -> after.remove(name)));
            return after;
        }
    }
}
