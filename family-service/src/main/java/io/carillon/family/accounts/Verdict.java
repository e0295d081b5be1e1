package io.carillon.family.accounts;

import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequestStatus;
import org.jspecify.annotations.Nullable;

/** What an admin says to a token request. */
enum Verdict {
    APPROVE("approve", TokenRequestStatus.APPROVED),
    DENY("deny", TokenRequestStatus.DENIED);

    private final String action;
    private final TokenRequestStatus status;

    Verdict(String action, TokenRequestStatus status) {
        this.action = action;
        this.status = status;
    }

    /** The status of a request reviewed so. */
    TokenRequestStatus status() {
        return status;
    }

    /** Reads the action of a request. */
    static Outcome<Verdict> parse(@Nullable String action) {
        for (Verdict verdict : values()) {
            if (verdict.action.equals(action)) {
                return new Done<>(verdict);
            }
        }
        return new Refused<>(new Refusal.InvalidField("action", "enum", "must be approve or deny"));
    }
}
