package io.carillon.family.families;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.users.Caller;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final Decision<String> YES = new Unchanged<>("yes");

    private final Family family = familyOf(admin(ALICE), parent(BOB));

    @Test
    void members_are_listed_in_the_order_they_joined() {
        Member late = new Member(CAROL.id(), "carol", Role.MEMBER, Relation.STUDENT, TUESDAY);
        Member later = new Member(BOB.id(), "bob", Role.MEMBER, Relation.PARENT, TUESDAY.plusMillis(1));

        Family grown = familyOf(admin(ALICE), later, late);

        assertThat(grown.membersBySeniority()).extracting(Member::username).containsExactly("alice", "carol", "bob");
        assertThat(grown.idsOf(Relation.PARENT)).containsExactly(ALICE.id(), BOB.id());
        assertThat(grown.idsOf(Relation.STUDENT)).containsExactly(CAROL.id());
    }

    @Test
    void admins_and_system_admins_decide_for_the_family() {
        assertThat(decided(family, calling(ALICE))).isEqualTo(YES);
        assertThat(decided(family, callingAsSystemAdmin(ERIN))).isEqualTo(YES);
    }

    @Test
    void a_member_who_is_no_admin_does_not_decide_but_takes_part() {
        assertThat(decided(family, calling(BOB))).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(family.decideForMember(calling(BOB), () -> YES)).isEqualTo(YES);
    }

    @Test
    void a_stranger_does_not_learn_that_the_family_exists_not_even_when_it_is_deleted() {
        Refused<String> unknown = new Refused<>(new Refusal.UnknownFamily("fam_1"));

        assertThat(decided(family, calling(CAROL))).isEqualTo(unknown);
        assertThat(family.decideForMember(calling(CAROL), () -> YES)).isEqualTo(unknown);
        assertThat(decided(deleted(family), calling(CAROL))).isEqualTo(unknown);
        assertThat(family.refusalToShow(calling(CAROL))).contains(new Refusal.UnknownFamily("fam_1"));
    }

    @Test
    void a_deleted_family_is_shown_to_its_members_and_changed_by_nobody() {
        Refused<String> refused = new Refused<>(new Refusal.FamilyIsDeleted());

        assertThat(deleted(family).refusalToShow(calling(BOB))).isEmpty();
        assertThat(deleted(family).decideForMember(calling(BOB), () -> YES)).isEqualTo(refused);
        assertThat(decided(deleted(family), calling(ALICE))).isEqualTo(refused);
        assertThat(decided(deleted(family), callingAsSystemAdmin(ERIN))).isEqualTo(refused);
    }

    @Test
    void the_last_admin_is_the_only_one_and_an_admin() {
        assertThat(family.isLastAdmin(admin(ALICE))).isTrue();
        assertThat(family.isLastAdmin(parent(BOB))).isFalse();
        assertThat(familyOf(admin(ALICE), admin(BOB), student(CAROL)).isLastAdmin(admin(ALICE)))
                .isFalse();
    }

    @Test
    void an_invitation_expires_at_its_moment() {
        Invitation invitation = new Invitation(
                "inv_1",
                "fam_1",
                ALICE.id(),
                CAROL.id(),
                "carol",
                Relation.PARENT,
                InvitationStatus.PENDING,
                MONDAY,
                TUESDAY);

        assertThat(invitation.statusAt(TUESDAY.minusMillis(1))).isEqualTo(InvitationStatus.PENDING);
        assertThat(invitation.statusAt(TUESDAY)).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(invitation.with(InvitationStatus.ACCEPTED).statusAt(TUESDAY)).isEqualTo(InvitationStatus.ACCEPTED);
    }

    private static Decision<String> decided(Family family, Caller caller) {
        return family.decideForAdmin(caller, () -> YES);
    }
}
