package io.carillon.family.accounts;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Wallets;
import io.carillon.family.users.Caller;
import java.time.Clock;

/** An admin freezes the family account, which then gives no tokens, or unfreezes it. */
public final class FreezingAccount {

    private final ChangingFamily changing;
    private final Wallets wallets;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public FreezingAccount(ChangingFamily changing, Wallets wallets, Clock clock) {
        this.changing = changing;
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Refuses an unknown family, a caller who isn't an admin, and an account that is frozen. */
    public Outcome<AccountView> freeze(Caller caller, String familyId) {
        return setFrozen(caller, familyId, true);
    }

    /** Refuses an unknown family, a caller who isn't an admin, and an account that isn't frozen. */
    public Outcome<AccountView> unfreeze(Caller caller, String familyId) {
        return setFrozen(caller, familyId, false);
    }

    private Outcome<AccountView> setFrozen(Caller caller, String familyId, boolean frozen) {
        return changing.change(
                familyId,
                family -> AccountRules.setFrozen(family, caller, frozen, wallets.of(familyId), clock.instant()),
                caller.trace());
    }
}
