package io.carillon.family.accounts;

import io.carillon.family.families.Outcome;
import io.carillon.family.families.Text;
import org.jspecify.annotations.Nullable;

/**
 * How who deposits tells one deposit from the next: 1 to 100 characters after trimming.
 *
 * @param value trimmed
 */
record DepositId(String value) {

    static final int MAX_CHARACTERS = 100;

    static Outcome<DepositId> parse(@Nullable String raw) {
        return Text.parse("depositId", raw, MAX_CHARACTERS, DepositId::new);
    }
}
