package io.carillon.family.users;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of a user.
 *
 * @param user his id and what he is found by
 * @param name his full name; null if nobody said it
 * @param phone as it was typed; null if nobody did
 * @param primaryContact whether to turn to him first
 * @param emergencyContact whether to turn to him in an emergency
 * @param signedIn whether a token was ever seen of him
 */
public record UserProfile(
        User user,
        @Nullable String name,
        UserRole role,
        @Nullable String phone,
        boolean primaryContact,
        boolean emergencyContact,
        boolean signedIn,
        Stamp created,
        Stamp modified) {

    /** Whether somebody else created him and he has never signed in. */
    public boolean isPlaceholder() {
        return !signedIn;
    }

    /**
     * Whether a caller may put him into families and say who he is, without his being asked: who described a placeholder, and
     * system admins. Anybody else who happens to know his address would see what others typed of him.
     */
    public boolean isSpokenForBy(Caller caller) {
        return caller.systemAdmin() || isDescribedBy(caller.user());
    }

    private boolean isDescribedBy(User other) {
        return isPlaceholder() && created.by().equals(other.id());
    }

    /** His id. */
    public String id() {
        return user.id();
    }
}
