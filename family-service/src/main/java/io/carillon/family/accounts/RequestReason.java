package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants tokens for: nothing, or 1 to 500 characters after trimming.
 *
 * @param text trimmed; null if he doesn't say
 */
record RequestReason(@Nullable String text) {

    static final int MAX_CHARACTERS = 500;

    static Outcome<RequestReason> parse(@Nullable String raw) {
        return raw == null
                ? new Done<>(new RequestReason(null))
                : Text.parse("reason", raw, MAX_CHARACTERS, RequestReason::new);
    }
}
