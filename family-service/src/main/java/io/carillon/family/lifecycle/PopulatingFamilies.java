package io.carillon.family.lifecycle;

import io.carillon.family.families.Family;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Adds to families what is known of their members: one batch of reads, however many families there are. */
public final class PopulatingFamilies {

    private final Users users;

    public PopulatingFamilies(Users users) {
        this.users = users;
    }

    /** One family with its members' profiles. */
    public PopulatedFamily populate(Family family) {
        return populate(List.of(family)).getFirst();
    }

    /** Many families with their members' profiles, in the same order. */
    public List<PopulatedFamily> populate(Collection<Family> families) {
        Map<String, UserProfile> profiles = users.profiles(families.stream()
                .flatMap(family -> family.members().keySet().stream())
                .toList());
        return families.stream()
                .map(family -> PopulatedFamily.of(family, profiles))
                .toList();
    }
}
