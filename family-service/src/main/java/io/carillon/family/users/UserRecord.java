package io.carillon.family.users;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user as he is stored, without following where he went.
 *
 * @param roleStated whether somebody said his role; if not, he passes for a parent
 * @param claimedName the name that his token said last, which he may have changed here since; null if none did
 * @param mergedInto the user who adopted this placeholder; null if nobody did
 */
public record UserRecord(
        UserProfile profile,
        boolean roleStated,
        @Nullable String claimedName,
        @Nullable String mergedInto) {

    /** The user who adopted this placeholder, if somebody did. */
    public Optional<String> findMergedInto() {
        return Optional.ofNullable(mergedInto);
    }
}
