package io.carillon.family.accounts;

import io.carillon.family.accounts.TokenRequestRules.Case;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.families.Wallets;
import io.carillon.family.users.Caller;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin approves a token request, which moves the tokens to the requester, or denies it. */
public final class ReviewingTokenRequest {

    private final ChangingFamily changing;
    private final Accounts accounts;
    private final Wallets wallets;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public ReviewingTokenRequest(ChangingFamily changing, Accounts accounts, Wallets wallets, Clock clock) {
        this.changing = changing;
        this.accounts = accounts;
        this.wallets = wallets;
        this.clock = clock;
    }

    /**
     * Refuses an invalid action, an unknown family or request, a caller who isn't an admin, a second review, and an
     * approval of what a frozen account or too small a balance doesn't give or its requester can't get any more.
     *
     * @param action {@code approve} or {@code deny}
     */
    public Outcome<TokenRequest> review(Caller caller, String familyId, String requestId, @Nullable String action) {
        return switch (Verdict.parse(action)) {
            case Refused<Verdict>(Refusal refusal) -> new Refused<>(refusal);
            case Done<Verdict>(Verdict verdict) ->
                changing.change(
                        familyId,
                        family -> TokenRequestRules.review(
                                family, requestId, find(familyId, requestId), caller, verdict, clock.instant()),
                        caller.trace());
        };
    }

    private Optional<Case> find(String familyId, String requestId) {
        return accounts.request(familyId, requestId)
                .map(request -> new Case(request, wallets.of(familyId).getOrDefault(request.requesterId(), 0L)));
    }
}
