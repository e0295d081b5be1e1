package io.carillon.family.members;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.users.Caller;
import java.time.Clock;

/** A member leaves, or an admin removes him. His tokens stay in the family's books; invitations that he sent stay open. */
public final class EndingMembership {

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public EndingMembership(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses an unknown family or member, a caller who means somebody else and isn't an admin, and the last admin. */
    public Outcome<Member> end(Caller caller, String familyId, String userId) {
        return changing.change(
                familyId, family -> MemberRules.end(family, caller, userId, clock.instant()), caller.trace());
    }
}
