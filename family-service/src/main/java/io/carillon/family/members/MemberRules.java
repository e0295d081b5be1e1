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

    static Decision<Member> changeRole(Family family, Caller caller, String userId, Role role, Instant now) {
        return family.decideForAdmin(
                caller, () -> ofMember(family, userId, member -> changeRole(family, caller, member, role, now)));
    }

    private static Decision<Member> changeRole(Family family, Caller caller, Member member, Role role, Instant now) {
        if (member.role() == role) {
            return new Refused<>(new Refusal.RoleUnchanged(role));
        }
        if (role == Role.ADMIN && member.relation() == Relation.STUDENT) {
            return new Refused<>(new Refusal.StudentCannotBeAdmin());
        }
        if (family.isLastAdmin(member)) {
            return new Refused<>(new Refusal.LastAdmin());
        }
        Member changed = member.as(role);
        return new Accepted<>(
                changed,
                List.of(new Change.MemberPut(changed)),
                List.of(MemberEvents.roleChanged(family, changed, caller.user(), now)));
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
