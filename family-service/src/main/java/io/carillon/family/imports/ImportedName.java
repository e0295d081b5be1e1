package io.carillon.family.imports;

import io.carillon.family.families.Relation;
import io.carillon.family.users.NewUser;
import io.carillon.family.users.UserRole;
import java.util.Locale;

/**
 * Somebody of whom nothing is known but his name and what he is.
 *
 * @param name trimmed, with single spaces
 */
public record ImportedName(Relation relation, String name) {

    /** The name with white space as it should be. */
    static String tidy(String raw) {
        return raw.strip().replaceAll("\\s+", " ");
    }

    /** By what he is recognised, together with what he is: upper and lower case make no difference. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What he is as a user. */
    public UserRole role() {
        return relation == Relation.STUDENT ? UserRole.STUDENT : UserRole.PARENT;
    }

    NewUser placeholder() {
        return new NewUser(null, name, role(), null, false, false);
    }
}
