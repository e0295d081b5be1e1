package io.carillon.family.users;

import org.jspecify.annotations.Nullable;

/**
 * What an access token says of its subject.
 *
 * @param user who he is
 * @param name his full name; null if the token doesn't say it
 * @param role null if the token says none that is known here
 */
public record SignIn(
        User user, @Nullable String name, @Nullable UserRole role) {

    /** Whether the token makes its subject a system admin. */
    public boolean systemAdmin() {
        return role == UserRole.ADMIN;
    }
}
