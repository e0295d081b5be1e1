package io.carillon.family.lifecycle;

import io.carillon.family.families.Family;
import io.carillon.family.families.Relation;
import io.carillon.family.users.UserProfile;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A family with what is known of its members, in the order they joined. */
public record PopulatedFamily(Family family, List<UserProfile> parents, List<UserProfile> students) {

    /** @param profiles by user id; whoever is missing there is left out */
    static PopulatedFamily of(Family family, Map<String, UserProfile> profiles) {
        return new PopulatedFamily(
                family, profiles(family, Relation.PARENT, profiles), profiles(family, Relation.STUDENT, profiles));
    }

    private static List<UserProfile> profiles(Family family, Relation relation, Map<String, UserProfile> profiles) {
        return family.idsOf(relation).stream()
                .map(profiles::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
