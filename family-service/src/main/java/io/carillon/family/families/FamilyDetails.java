package io.carillon.family.families;

import java.util.Map;
import java.util.Set;

/**
 * What describes a family as a whole.
 *
 * @param address its parts by names the family chose, such as {@code city}; empty if unknown
 * @param programs the names of its preferred programs
 */
public record FamilyDetails(String name, Map<String, String> address, Set<String> programs, FamilyStatus status) {

    public FamilyDetails {
        address = Map.copyOf(address);
        programs = Set.copyOf(programs);
    }

    /** An active family of which nothing but the name is known. */
    public static FamilyDetails named(String name) {
        return new FamilyDetails(name, Map.of(), Set.of(), FamilyStatus.ACTIVE);
    }
}
