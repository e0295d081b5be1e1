package io.carillon.family.profiles;

import io.carillon.family.families.Family;
import io.carillon.family.users.UserProfile;
import java.util.List;

/**
 * A user as somebody may see him.
 *
 * @param families his, as far as the other one may know of them; in the order they were founded
 */
public record VisibleUser(UserProfile profile, List<Family> families) {

    public VisibleUser {
        families = List.copyOf(families);
    }

    /** The ids of these families. */
    public List<String> familyIds() {
        return families.stream().map(Family::id).toList();
    }
}
