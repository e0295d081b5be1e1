package io.carillon.family.rest;

import io.carillon.family.users.Stamp;
import io.carillon.family.users.UserProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What requests about users give; described in {@code docs/family-service.md}. */
final class UserMessages {

    private UserMessages() {}

    /** A user as those see him who share a family with him. */
    record UserDetails(
            String userId,
            String username,
            @Nullable String email,
            @Nullable String name,
            String role,
            @Nullable String phone,
            boolean isPrimaryContact,
            boolean isEmergencyContact) {
        static UserDetails of(UserProfile profile) {
            return new UserDetails(
                    profile.id(),
                    profile.user().username(),
                    profile.user().email(),
                    profile.name(),
                    profile.role().code(),
                    profile.phone(),
                    profile.primaryContact(),
                    profile.emergencyContact());
        }
    }

    /** When something happened and who did it. */
    record StampBody(Instant at, String by) {
        static StampBody of(Stamp stamp) {
            return new StampBody(stamp.at(), stamp.by());
        }
    }
}
