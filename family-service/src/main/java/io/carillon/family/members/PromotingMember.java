package io.carillon.family.members;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.users.Caller;
import io.carillon.family.users.UserRole;
import io.carillon.family.users.Users;
import java.time.Clock;

/** An admin makes a member an admin, too. */
public final class PromotingMember {

    private final ChangingFamily changing;
    private final Users users;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public PromotingMember(ChangingFamily changing, Users users, Clock clock) {
        this.changing = changing;
        this.users = users;
        this.clock = clock;
    }

    /** Refuses an unknown family or member, a caller who isn't an admin, a student, and who is an admin already. */
    public Outcome<Member> promote(Caller caller, String familyId, String userId) {
        boolean student = users.profile(userId)
                .filter(user -> user.role() == UserRole.STUDENT)
                .isPresent();
        return changing.change(
                familyId,
                family -> MemberRules.promote(family, caller, userId, student, clock.instant()),
                caller.trace());
    }
}
