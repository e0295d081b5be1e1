package io.carillon.family.lifecycle;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.lifecycle.Update.Wish;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Users;
import java.time.Clock;

/** An admin changes what describes his family, and who is in it. */
public final class UpdatingFamily {

    private final ChangingFamily changing;
    private final Users users;
    private final Invitations invitations;
    private final SettlingPlaceholders settling;
    private final int maxMembers;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public UpdatingFamily(
            ChangingFamily changing,
            Users users,
            Invitations invitations,
            SettlingPlaceholders settling,
            int maxMembers,
            Clock clock) {
        this.changing = changing;
        this.users = users;
        this.invitations = invitations;
        this.settling = settling;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    /**
     * Refuses invalid fields, an unknown family, a caller who isn't an admin of it, a deleted family, an id nobody has, a
     * user who must be invited instead, a student who would be an admin, a family without an admin and one that is too
     * large.
     */
    public Outcome<Family> update(Caller caller, String familyId, FamilyPatch patch) {
        return FamilyEdit.read(patch).then(edit -> update(caller, familyId, edit));
    }

    private Outcome<Family> update(Caller caller, String familyId, FamilyEdit edit) {
        Wish wish = new Wish(caller, edit, users.profiles(edit.listedIds()), maxMembers);
        return changing.change(
                        familyId,
                        family -> Update.decide(family, wish, id -> invitations.find(familyId, id), clock.instant()),
                        caller.trace())
                .then(family -> {
                    settling.settle(familyId, edit.listedIds(), caller.trace());
                    return new Done<>(family);
                });
    }
}
