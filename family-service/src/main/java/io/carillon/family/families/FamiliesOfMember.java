package io.carillon.family.families;

import java.util.Comparator;
import java.util.List;

/** The families a user is in, as they are now, however old what leads to them is. */
public final class FamiliesOfMember {

    private final FamiliesOfUser familiesOfUser;
    private final Families families;

    public FamiliesOfMember(FamiliesOfUser familiesOfUser, Families families) {
        this.familiesOfUser = familiesOfUser;
        this.families = families;
    }

    /** In the order they were founded; deleted ones included, unless they were deleted with their references. */
    public List<Family> find(String userId) {
        return families.findAll(familiesOfUser.of(userId)).values().stream()
                .filter(family -> family.isListedBy(userId))
                .sorted(Comparator.comparing(Family::id))
                .toList();
    }
}
