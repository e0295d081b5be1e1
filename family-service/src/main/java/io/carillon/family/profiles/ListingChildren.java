package io.carillon.family.profiles;

import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Relation;
import io.carillon.family.users.Caller;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All my children: the students of the families where one is a parent. */
public final class ListingChildren {

    private final ViewingUser viewing;
    private final Users users;

    public ListingChildren(ViewingUser viewing, Users users) {
        this.viewing = viewing;
        this.users = users;
    }

    /**
     * A student.
     *
     * @param familyIds of the families that he shares with the parent
     */
    public record Child(UserProfile profile, List<String> familyIds) {}

    /** Each child once; of another parent only those of shared families. Deleted families have no children any more. */
    public Outcome<List<Child>> list(Caller caller, String parentId) {
        return viewing.view(caller, parentId).then(parent -> new Done<>(children(parent)));
    }

    private List<Child> children(VisibleUser parent) {
        Map<String, List<String>> familyIds = new LinkedHashMap<>();
        for (Family family : parent.families()) {
            if (isParent(parent, family)) {
                family.idsOf(Relation.STUDENT)
                        .forEach(id -> familyIds
                                .computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(family.id()));
            }
        }
        Map<String, UserProfile> profiles = users.profiles(familyIds.keySet());
        List<Child> children = new ArrayList<>();
        familyIds.forEach((id, shared) -> {
            UserProfile profile = profiles.get(id);
            if (profile != null) {
                children.add(new Child(profile, List.copyOf(shared)));
            }
        });
        return children;
    }

    private static boolean isParent(VisibleUser parent, Family family) {
        return !family.isDeleted()
                && family.member(parent.profile().id())
                        .filter(member -> member.relation() == Relation.PARENT)
                        .isPresent();
    }
}
