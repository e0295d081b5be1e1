package io.carillon.family.lifecycle;

import io.carillon.events.family.FamilyCreated;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How a family begins. */
final class Founding {

    private Founding() {}

    /** A user founds a family for himself. */
    static Decision<Family> found(String id, FamilyDetails details, User founder, Instant now) {
        Member admin = new Member(founder.id(), founder.username(), Role.ADMIN, Relation.PARENT, now);
        Stamp stamp = new Stamp(now, founder.id());
        Family family =
                new Family(id, details, stamp, stamp, null, 1, Account.EMPTY, Map.of(founder.id(), admin), Map.of());
        return new Accepted<>(
                family,
                List.of(new Change.FamilyFounded(details, stamp), new Change.MemberPut(admin)),
                List.of(created(family, admin)));
    }

    private static FamilyCreated created(Family family, Member founder) {
        return FamilyCreated.newBuilder()
                .setFamilyId(family.id())
                .setFamilyName(family.name())
                .setCreatedBy(family.created().by())
                .setFounderId(founder.userId())
                .setRole(founder.role().code())
                .setCreatedAt(family.created().at())
                .build();
    }
}
