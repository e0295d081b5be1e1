package io.carillon.family.users;

import java.util.Optional;

/** Finds the user somebody means by an id, a username or an e-mail address. */
public final class FindingUser {

    private final Users users;

    public FindingUser(Users users) {
        this.users = users;
    }

    /**
     * An identifier with an at sign is an address before anything else and one without is an id before a username, so
     * that nobody can be impersonated by a username that looks like his id or address.
     */
    public Optional<User> find(String identifier) {
        if (identifier.contains("@")) {
            return users.byEmail(User.normalised(identifier)).or(() -> users.byUsername(identifier));
        }
        return users.byId(identifier).or(() -> users.byUsername(identifier));
    }
}
