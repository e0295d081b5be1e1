package io.carillon.family.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family that holds names instead of users, not checked yet.
 *
 * @param familyId kept
 * @param status {@code active} or {@code inactive}; null for active
 */
public record NamedFamily(
        @Nullable String familyId,
        @Nullable String familyName,
        List<@Nullable String> parents,
        List<@Nullable String> students,
        Map<String, @Nullable String> address,
        List<@Nullable String> preferredPrograms,
        @Nullable String status) {}
