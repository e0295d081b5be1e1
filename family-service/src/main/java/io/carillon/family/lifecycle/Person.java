package io.carillon.family.lifecycle;

import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.users.NewUser;
import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be in a family; what is said of him keeps the rules.
 *
 * @param path where the request speaks of him, such as {@code parents[0]}
 * @param identity by what he is recognised; nothing if all he has is a name
 * @param role null for what is usual
 */
record Person(
        String path,
        Relation relation,
        Optional<Identity> identity,
        Details details,
        @Nullable Role role) {

    /** By what a user is recognised. */
    sealed interface Identity {

        /** As it was written. */
        String text();
    }

    record ById(String text) implements Identity {}

    record ByEmail(String text) implements Identity {}

    /** What is said of him beyond that; null where nothing is said. */
    record Details(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean primaryContact,
            @Nullable Boolean emergencyContact) {}

    /** The field of the request that says who he is. */
    String identityPath() {
        return identity.map(by -> switch (by) {
                    case ById _ -> path + ".userId";
                    case ByEmail _ -> path + ".email";
                })
                .orElse(path);
    }

    /** The placeholder that he is until he signs in. Who has no name is called what stands before the at sign. */
    NewUser placeholder() {
        String email = identity.orElse(null) instanceof ByEmail(String text) ? text : null;
        String name = details.name;
        if (name == null && email != null) {
            name = email.substring(0, email.indexOf('@'));
        }
        if (name == null) {
            throw new IllegalStateException(path + " has neither a name nor an address to create a user of");
        }
        return new NewUser(
                email,
                name,
                relation == Relation.STUDENT ? UserRole.STUDENT : UserRole.PARENT,
                details.phone,
                Boolean.TRUE.equals(details.primaryContact),
                Boolean.TRUE.equals(details.emergencyContact));
    }

    /** What it says that the stored profile doesn't. */
    ProfileChange missingIn(UserProfile stored) {
        return new ProfileChange(
                details.name != null && !details.name.equals(stored.name()) ? details.name : null,
                details.phone != null && !details.phone.equals(stored.phone()) ? details.phone : null,
                differs(details.primaryContact, stored.primaryContact()) ? details.primaryContact : null,
                differs(details.emergencyContact, stored.emergencyContact()) ? details.emergencyContact : null);
    }

    private static boolean differs(@Nullable Boolean said, boolean stored) {
        return said != null && said != stored;
    }
}
