package io.carillon.family.users;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user as his latest access token described him.
 *
 * @param id the token's subject
 * @param username the name others see; the id where the token has none
 * @param email the address he can be found by, in lower case; null if the token has none or calls it unverified
 */
public record User(String id, String username, @Nullable String email) {

    public User {
        email = email == null ? null : normalised(email);
    }

    /** The address, if he has one. */
    public Optional<String> findEmail() {
        return Optional.ofNullable(email);
    }

    /** E-mail addresses are matched without regard to case. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
