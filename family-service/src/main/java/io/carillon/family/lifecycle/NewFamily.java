package io.carillon.family.lifecycle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A family as somebody wishes it to begin, not checked yet.
 *
 * @param address parts by name
 */
public record NewFamily(
        @Nullable String familyName,
        List<@Nullable NewPerson> parents,
        List<@Nullable NewPerson> students,
        Map<String, @Nullable String> address,
        List<@Nullable String> preferredPrograms) {

    /**
     * Somebody who is to be in it: a user by his id, or by his address, who is created if nobody has it, or somebody who
     * has nothing but a name.
     *
     * @param familyRole {@code admin} or {@code member}; null for what is usual
     */
    public record NewPerson(
            @Nullable String userId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean isPrimaryContact,
            @Nullable Boolean isEmergencyContact,
            @Nullable String familyRole) {}
}
