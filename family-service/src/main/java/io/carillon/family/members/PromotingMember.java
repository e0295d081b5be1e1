package io.carillon.family.members;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Role;
import io.carillon.family.users.Caller;
import java.time.Clock;

/** An admin makes a member an admin, too. */
public final class PromotingMember {

    private final ChangingFamily changing;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public PromotingMember(ChangingFamily changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses an unknown family or member, a caller who isn't an admin, a student, and who is an admin already. */
    public Outcome<Member> promote(Caller caller, String familyId, String userId) {
        return changing.change(
                familyId,
                family -> MemberRules.changeRole(family, caller, userId, Role.ADMIN, clock.instant()),
                caller.trace());
    }
}
