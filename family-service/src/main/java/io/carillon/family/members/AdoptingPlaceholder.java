package io.carillon.family.members;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.families.Wallets;
import io.carillon.family.invitations.ReaddressingInvitations;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.User;
import java.time.Clock;

/**
 * A user who signs in takes his placeholder's place in all families, and gets the invitations that were sent to him. Each family is one change, so after a crash the next
 * attempt does the rest: the placeholder's families are those that are left.
 */
public final class AdoptingPlaceholder implements PlaceholderAdoption {

    private final FamiliesOfUser familiesOfUser;
    private final AdoptingInFamily adopting;
    private final ReaddressingInvitations readdressing;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public AdoptingPlaceholder(
            FamiliesOfUser familiesOfUser,
            ChangingFamily changing,
            Wallets wallets,
            ReaddressingInvitations readdressing,
            Clock clock) {
        this.familiesOfUser = familiesOfUser;
        this.adopting = new AdoptingInFamily(changing, wallets, clock);
        this.readdressing = readdressing;
    }

    /** @throws AdoptionDelayedException if others were changing one of the families all the time */
    @Override
    public void adopt(String placeholderId, User signedIn, Traceparent trace) {
        for (String familyId : familiesOfUser.of(placeholderId)) {
            adopting.adopt(familyId, placeholderId, signedIn, trace);
        }
        readdressing.readdress(placeholderId, signedIn, trace);
    }
}
