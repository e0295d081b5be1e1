package io.carillon.family.accounts;

import io.carillon.family.families.Families;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Wallets;
import io.carillon.family.users.Caller;

/** A member looks at the family account. */
public final class ViewingAccount {

    private final VisibleFamily visible;
    private final Wallets wallets;

    public ViewingAccount(Families families, Wallets wallets) {
        this.visible = new VisibleFamily(families);
        this.wallets = wallets;
    }

    /** Refuses an unknown family. */
    public Outcome<AccountView> view(Caller caller, String familyId) {
        return visible.show(caller, familyId, family -> AccountView.of(family, family.account(), wallets.of(familyId)));
    }
}
