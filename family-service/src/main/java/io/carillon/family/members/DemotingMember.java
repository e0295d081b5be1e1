package io.carillon.family.members;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.users.Caller;
import java.time.Clock;

/** An admin makes an admin a mere member; himself, too. */
public final class DemotingMember {

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public DemotingMember(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses an unknown family or member, a caller who isn't an admin, the last admin, and who is no admin. */
    public Outcome<Member> demote(Caller caller, String familyId, String userId) {
        return changing.change(
                familyId, family -> MemberRules.demote(family, caller, userId, clock.instant()), caller.trace());
    }
}
