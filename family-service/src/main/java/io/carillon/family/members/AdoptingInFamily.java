package io.carillon.family.members;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Wallets;
import io.carillon.family.users.User;
import java.time.Clock;

/** A user takes his placeholder's place in one family, by one change. */
final class AdoptingInFamily {

    private final ChangingFamily changing;
    private final Wallets wallets;
    private final Clock clock;

    AdoptingInFamily(ChangingFamily changing, Wallets wallets, Clock clock) {
        this.changing = changing;
        this.wallets = wallets;
        this.clock = clock;
    }

    /**
     * Does nothing if it has happened before, or if the family was never founded.
     *
     * @throws AdoptionDelayedException if others were faster too often
     */
    void adopt(String familyId, String placeholderId, User signedIn, Traceparent trace) {
        switch (changing.change(
                familyId,
                family -> Adoption.decide(family, placeholderId, signedIn, wallets.of(familyId), clock.instant()),
                trace)) {
            case Done<String> _ -> {
                // he is in the family
            }
            case Refused<String>(Refusal.UnknownFamily _) -> {
                // announced in a view, but never committed
            }
            case Refused<String> _ -> throw new AdoptionDelayedException(familyId, placeholderId);
        }
    }
}
