package io.carillon.family.members;

import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import io.carillon.family.users.User;
import java.time.Instant;

/** What is told of members, in the words of the contract. */
final class MemberEvents {

    private MemberEvents() {}

    /** @param member with his new role */
    static FamilyMemberRoleChanged roleChanged(Family family, Member member, User by, Instant now) {
        return FamilyMemberRoleChanged.newBuilder()
                .setFamilyId(family.id())
                .setUserId(member.userId())
                .setMemberUsername(member.username())
                .setNewRole(member.role().code())
                .setChangedBy(by.id())
                .setChangedAt(now)
                .build();
    }

    static FamilyMemberLeft left(Family family, Member member, Instant now) {
        return FamilyMemberLeft.newBuilder()
                .setFamilyId(family.id())
                .setUserId(member.userId())
                .setMemberUsername(member.username())
                .setLeftAt(now)
                .build();
    }
}
