package io.carillon.family.users;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The stored users. Usernames and e-mail addresses lead to at most one user each. Who asks for a placeholder that
 * somebody adopted gets the adopter.
 */
public interface Users {

    /** Finds a user by his id. */
    default Optional<User> byId(String userId) {
        return profile(userId).map(UserProfile::user);
    }

    /** Finds a user by his exact username. */
    Optional<User> byUsername(String username);

    /** Finds a user by his e-mail address, given in lower case. */
    Optional<User> byEmail(String email);

    /** Finds a user's profile by his id. */
    Optional<UserProfile> profile(String userId);

    /**
     * Finds many users' profiles at once, at the cost of the slowest.
     *
     * @return by the id that was asked for; unknown ids are missing
     */
    Map<String, UserProfile> profiles(Collection<String> userIds);

    /** Changes the profile of a user who exists. */
    void update(String userId, ProfileChange change, Stamp modified);
}
