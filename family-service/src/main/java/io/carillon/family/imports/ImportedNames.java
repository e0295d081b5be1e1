package io.carillon.family.imports;

import io.carillon.family.users.UserRole;
import java.util.Optional;

/** Which user a name became. */
public interface ImportedNames {

    /** The id of the user whom a name became. */
    Optional<String> find(UserRole role, String key);

    /**
     * Makes a user the one whom a name became, unless it became one before.
     *
     * @return the id of the user whom it is from now on: the given one, or the one who was first
     */
    String claim(UserRole role, String key, String userId);
}
