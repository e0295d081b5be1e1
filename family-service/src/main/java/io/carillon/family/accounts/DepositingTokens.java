package io.carillon.family.accounts;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A system admin puts tokens into a family's account, once for each deposit id. */
public final class DepositingTokens {

    private final ChangingFamily changing;
    private final Accounts accounts;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public DepositingTokens(ChangingFamily changing, Accounts accounts, Clock clock) {
        this.changing = changing;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Refuses an invalid id or amount, an unknown family, a caller who isn't a system admin, an id that was used for
     * another amount, and what would make the balance too large.
     */
    public Outcome<Deposited> deposit(
            Caller caller, String familyId, @Nullable String depositId, @Nullable Long amount) {
        return switch (DepositId.parse(depositId)) {
            case Refused<DepositId>(Refusal refusal) -> new Refused<>(refusal);
            case Done<DepositId>(DepositId id) ->
                switch (TokenAmount.parse(amount)) {
                    case Refused<TokenAmount>(Refusal refusal) -> new Refused<>(refusal);
                    case Done<TokenAmount>(TokenAmount tokens) -> deposit(caller, familyId, id, tokens);
                };
        };
    }

    private Outcome<Deposited> deposit(Caller caller, String familyId, DepositId id, TokenAmount amount) {
        return changing.change(
                familyId,
                family -> AccountRules.deposit(
                        family, caller, id, amount, accounts.deposit(familyId, id.value()), clock.instant()),
                caller.trace());
    }
}
