package io.carillon.family.members;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Wallets;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.util.Collection;

/**
 * Looks once more at the users who were added to a family: a placeholder among them may have been adopted while the family
 * was changed. Whoever adopts marks the placeholder before he looks for its families, and whoever adds has added it before
 * he looks for the mark, so one of the two sees the other.
 */
public final class SettlingPlaceholders {

    private final Users users;
    private final AdoptingInFamily adopting;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public SettlingPlaceholders(Users users, ChangingFamily changing, Wallets wallets, Clock clock) {
        this.users = users;
        this.adopting = new AdoptingInFamily(changing, wallets, clock);
    }

    /**
     * To be called after each commit that added users, when the way from them to the family is written.
     *
     * @param addedUserIds as they were added
     * @throws AdoptionDelayedException if others were changing the family all the time
     */
    public void settle(String familyId, Collection<String> addedUserIds, Traceparent trace) {
        users.profiles(addedUserIds).forEach((addedId, profile) -> {
            if (!profile.id().equals(addedId)) {
                adopting.adopt(familyId, addedId, profile.user(), trace);
            }
        });
    }
}
