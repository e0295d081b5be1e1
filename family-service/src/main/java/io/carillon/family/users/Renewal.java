package io.carillon.family.users;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in writes into a user's record. What isn't listed stays as it is.
 *
 * @param user written as he is; an address that he no longer has is removed
 * @param role null leaves it as it is
 * @param name what his token calls him since this sign-in; null leaves the name as it is
 * @param created null leaves it as it is
 */
public record Renewal(
        User user,
        @Nullable UserRole role,
        @Nullable String name,
        @Nullable Stamp created,
        Stamp modified) {

    static Renewal of(SignIn signIn, Optional<UserRecord> before, Instant now) {
        Stamp stamp = new Stamp(now, signIn.user().id());
        return new Renewal(
                signIn.user(),
                role(signIn, before),
                before.filter(record -> saysTheSameName(signIn, record)).isPresent() ? null : signIn.name(),
                before.filter(record -> record.profile().created().isRecorded()).isPresent() ? null : stamp,
                stamp);
    }

    /** Whether a record needs no renewal. */
    static boolean isNeedless(SignIn signIn, UserRecord record) {
        UserProfile profile = record.profile();
        return profile.signedIn()
                && profile.user().equals(signIn.user())
                && hasTheRole(signIn, record)
                && profile.created().isRecorded()
                && saysTheSameName(signIn, record);
    }

    /** Where the token is silent a role stays, but nobody stays an admin. */
    private static @Nullable UserRole role(SignIn signIn, Optional<UserRecord> before) {
        boolean wasAdmin = before.filter(record -> record.profile().role() == UserRole.ADMIN)
                .isPresent();
        return signIn.role() == null && wasAdmin ? UserRole.PARENT : signIn.role();
    }

    private static boolean hasTheRole(SignIn signIn, UserRecord record) {
        UserRole stored = record.profile().role();
        return signIn.role() == null ? stored != UserRole.ADMIN : record.roleStated() && stored == signIn.role();
    }

    /** He may go by another name here than at his issuer, until the issuer's changes. */
    private static boolean saysTheSameName(SignIn signIn, UserRecord record) {
        return signIn.name() == null || signIn.name().equals(record.claimedName());
    }
}
