package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens are moved at once.
 *
 * @param tokens 1 to 1,000,000,000
 */
record TokenAmount(long tokens) {

    static final long MAX = 1_000_000_000L;

    private static final String FIELD = "amount";

    static Outcome<TokenAmount> parse(@Nullable Long raw) {
        if (raw == null) {
            return new Refused<>(new Refusal.InvalidField(FIELD, "required", "is required"));
        }
        return raw < 1 || raw > MAX
                ? new Refused<>(new Refusal.InvalidField(FIELD, "range", "must be a whole number from 1 to " + MAX))
                : new Done<>(new TokenAmount(raw));
    }
}
