package io.carillon.family.users;

import java.util.Optional;

/** The stored users. Usernames and e-mail addresses lead to at most one user each. */
public interface Users {

    /** Finds a user by his id. */
    Optional<User> byId(String userId);

    /** Finds a user by his exact username. */
    Optional<User> byUsername(String username);

    /** Finds a user by his e-mail address, given in lower case. */
    Optional<User> byEmail(String email);

    /**
     * Stores what a token says about a user. A username or address that another user holds rightfully stays with that
     * user: the profile is stored, but is not found by it.
     */
    void save(User user);
}
