package io.carillon.family.accounts;

import io.carillon.family.accounts.TokenRequestRules.Wish;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.TokenRequest;
import io.carillon.family.users.Caller;
import io.carillon.schemas.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A member asks for tokens of the family account. */
public final class RequestingTokens {

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public RequestingTokens(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * Refuses an invalid amount or reason, an unknown family, a caller who isn't a member, and a frozen account.
     *
     * @param reason null if the caller doesn't say
     */
    public Outcome<TokenRequest> request(
            Caller caller, String familyId, @Nullable Long amount, @Nullable String reason) {
        return switch (TokenAmount.parse(amount)) {
            case Refused<TokenAmount>(Refusal refusal) -> new Refused<>(refusal);
            case Done<TokenAmount>(TokenAmount tokens) ->
                switch (RequestReason.parse(reason)) {
                    case Refused<RequestReason>(Refusal refusal) -> new Refused<>(refusal);
                    case Done<RequestReason>(RequestReason why) ->
                        request(familyId, new Wish(Ids.next("treq"), caller, tokens, why.text()));
                };
        };
    }

    private Outcome<TokenRequest> request(String familyId, Wish wish) {
        return changing.change(
                familyId,
                family -> TokenRequestRules.request(family, wish, clock.instant()),
                wish.requester().trace());
    }
}
