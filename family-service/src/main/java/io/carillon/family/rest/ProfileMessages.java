package io.carillon.family.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.carillon.family.families.Page;
import io.carillon.family.lifecycle.PopulatedFamily;
import io.carillon.family.profiles.ListingChildren.Child;
import io.carillon.family.profiles.VisibleUser;
import io.carillon.family.rest.FamilyMessages.FamilyBody;
import io.carillon.family.rest.UserMessages.StampBody;
import io.carillon.family.rest.UserMessages.UserDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests for a user, his families and his children give; described in {@code docs/family-service.md}. */
final class ProfileMessages {

    private ProfileMessages() {}

    /** @param families null unless they were asked for */
    record UserBody(
            @JsonUnwrapped UserDetails details,
            List<String> familyIds,
            StampBody created,
            StampBody modified,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<FamilyBody> families) {
        static UserBody of(VisibleUser user) {
            return of(user, null);
        }

        static UserBody populated(VisibleUser user, List<PopulatedFamily> families) {
            return of(user, families.stream().map(FamilyBody::of).toList());
        }

        private static UserBody of(VisibleUser user, @Nullable List<FamilyBody> families) {
            return new UserBody(
                    UserDetails.of(user.profile()),
                    user.familyIds(),
                    StampBody.of(user.profile().created()),
                    StampBody.of(user.profile().modified()),
                    families);
        }
    }

    record FamiliesBody(List<FamilyBody> families) {
        static FamiliesBody of(List<PopulatedFamily> families) {
            return new FamiliesBody(families.stream().map(FamilyBody::of).toList());
        }
    }

    record FamilyPageBody(
            List<FamilyBody> families,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String nextCursor) {
        static FamilyPageBody of(Page<PopulatedFamily> page) {
            return new FamilyPageBody(page.items().stream().map(FamilyBody::of).toList(), page.nextCursor());
        }
    }

    record ChildrenBody(List<ChildBody> children) {
        static ChildrenBody of(List<Child> children) {
            return new ChildrenBody(children.stream().map(ChildBody::of).toList());
        }
    }

    record ChildBody(@JsonUnwrapped UserDetails details, List<String> familyIds) {
        static ChildBody of(Child child) {
            return new ChildBody(UserDetails.of(child.profile()), child.familyIds());
        }
    }
}
