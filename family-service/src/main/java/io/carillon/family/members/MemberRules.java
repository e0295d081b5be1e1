package io.carillon.family.members;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.users.Caller;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Who may be what in a family, and who may end whose membership. */
final class MemberRules {

    private MemberRules() {}

    /** @param student whether the user is a student everywhere, whatever he is in the family */
    static Decision<Member> promote(Family family, Caller caller, String userId, boolean student, Instant now) {
        return family.decideForAdmin(
                caller,
                () -> ofMember(family, userId, member -> {
                    if (member.isAdmin()) {
                        return new Refused<>(new Refusal.RoleUnchanged(Role.ADMIN));
                    }
                    return student || member.relation() == Relation.STUDENT
                            ? new Refused<>(new Refusal.StudentCannotBeAdmin())
                            : changed(family, caller, member.as(Role.ADMIN), now);
                }));
    }

    static Decision<Member> demote(Family family, Caller caller, String userId, Instant now) {
        return family.decideForAdmin(
                caller,
                () -> ofMember(family, userId, member -> {
                    if (!member.isAdmin()) {
                        return new Refused<>(new Refusal.RoleUnchanged(Role.MEMBER));
                    }
                    return family.isLastAdmin(member)
                            ? new Refused<>(new Refusal.LastAdmin())
                            : changed(family, caller, member.as(Role.MEMBER), now);
                }));
    }

    private static Decision<Member> changed(Family family, Caller caller, Member member, Instant now) {
        return new Accepted<>(
                member,
                List.of(new Change.MemberPut(member)),
                List.of(MemberEvents.roleChanged(family, member, caller.user(), now)));
    }

    /** Everybody may leave, and admins may remove everybody; but one admin stays. */
    static Decision<Member> end(Family family, Caller caller, String userId, Instant now) {
        return family.decideForMember(
                caller, () -> ofMember(family, userId, member -> end(family, caller, member, now)));
    }

    private static Decision<Member> end(Family family, Caller caller, Member member, Instant now) {
        boolean leaves = member.userId().equals(caller.user().id());
        if (!leaves && !family.isManagedBy(caller)) {
            return new Refused<>(new Refusal.NotAnAdmin());
        }
        if (family.isLastAdmin(member)) {
            return new Refused<>(new Refusal.LastAdmin());
        }
        return new Accepted<>(
                member,
                List.of(new Change.MemberEnded(member.userId(), now)),
                List.of(
                        leaves
                                ? MemberEvents.left(family, member, now)
                                : FamilyEvents.removed(family, member, caller.user(), now)));
    }

    private static Decision<Member> ofMember(Family family, String userId, Function<Member, Decision<Member>> decide) {
        return family.member(userId).map(decide).orElseGet(() -> new Refused<>(new Refusal.UnknownMember(userId)));
    }
}
