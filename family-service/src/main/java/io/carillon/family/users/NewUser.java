package io.carillon.family.users;

import org.jspecify.annotations.Nullable;

/**
 * A person as somebody else describes him.
 *
 * @param email whose address makes him the same user everywhere; null if he has none
 * @param name what others see him as until he signs in
 * @param role parent or student
 */
public record NewUser(
        @Nullable String email,
        String name,
        UserRole role,
        @Nullable String phone,
        boolean primaryContact,
        boolean emergencyContact) {

    /** @throws IllegalArgumentException for an admin: only a token makes one */
    public NewUser {
        if (role == UserRole.ADMIN) {
            throw new IllegalArgumentException("a system admin is made by his token");
        }
        email = email == null ? null : User.normalised(email);
    }

    /** The placeholder that stands for him; his name serves as username, but nobody is found by it. */
    UserProfile placeholder(String userId, Stamp created) {
        User user = new User(userId, name, email);
        return new UserProfile(user, name, role, phone, primaryContact, emergencyContact, false, created, created);
    }
}
