package io.carillon.family.members;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Role;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import org.junit.jupiter.api.Test;

class MemberRulesTest {

    private final Family alicesAndBobs = familyOf(admin(ALICE), parent(BOB));

    @Test
    void an_admin_makes_a_member_an_admin() {
        Accepted<Member> promoted = accepted(promote(alicesAndBobs, calling(ALICE), BOB));

        assertThat(promoted.value()).isEqualTo(admin(BOB));
        assertThat(promoted.changes()).containsExactly(new Change.MemberPut(admin(BOB)));
        assertThat(promoted.events())
                .containsExactly(new FamilyMemberRoleChanged("fam_1", BOB.id(), "bob", "admin", ALICE.id(), TUESDAY));
    }

    @Test
    void an_admin_who_is_not_the_only_one_can_be_demoted_even_by_himself() {
        Family family = familyOf(admin(ALICE), admin(BOB));

        Accepted<Member> demoted = accepted(demote(family, calling(BOB), BOB));

        assertThat(demoted.changes()).containsExactly(new Change.MemberPut(parent(BOB)));
        assertThat(demoted.events())
                .containsExactly(new FamilyMemberRoleChanged("fam_1", BOB.id(), "bob", "member", BOB.id(), TUESDAY));
    }

    @Test
    void the_last_admin_can_neither_be_demoted_nor_leave_nor_be_removed() {
        Refused<Member> lastAdmin = new Refused<>(new Refusal.LastAdmin());

        assertThat(demote(alicesAndBobs, calling(ALICE), ALICE)).isEqualTo(lastAdmin);
        assertThat(demote(alicesAndBobs, callingAsSystemAdmin(ERIN), ALICE)).isEqualTo(lastAdmin);
        assertThat(end(alicesAndBobs, calling(ALICE), ALICE)).isEqualTo(lastAdmin);
        assertThat(end(alicesAndBobs, callingAsSystemAdmin(ERIN), ALICE)).isEqualTo(lastAdmin);
        assertThat(end(familyOf(admin(ALICE)), calling(ALICE), ALICE)).isEqualTo(lastAdmin);
    }

    @Test
    void a_student_cannot_be_an_admin_not_even_where_he_stands_among_the_parents() {
        assertThat(MemberRules.promote(alicesAndBobs, calling(ALICE), BOB.id(), true, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.StudentCannotBeAdmin()));
        assertThat(promote(familyOf(admin(ALICE), student(BOB)), calling(ALICE), BOB))
                .isEqualTo(new Refused<>(new Refusal.StudentCannotBeAdmin()));
    }

    @Test
    void a_role_that_somebody_has_already_is_no_change() {
        assertThat(promote(alicesAndBobs, calling(ALICE), ALICE))
                .isEqualTo(new Refused<>(new Refusal.RoleUnchanged(Role.ADMIN)));
        assertThat(demote(alicesAndBobs, calling(ALICE), BOB))
                .isEqualTo(new Refused<>(new Refusal.RoleUnchanged(Role.MEMBER)));
    }

    @Test
    void only_admins_and_system_admins_change_roles_and_strangers_do_not_even_learn_of_the_family() {
        assertThat(promote(alicesAndBobs, calling(BOB), BOB)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(promote(alicesAndBobs, calling(CAROL), BOB))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
        assertThat(accepted(promote(alicesAndBobs, callingAsSystemAdmin(ERIN), BOB))
                        .value())
                .isEqualTo(admin(BOB));
    }

    @Test
    void who_is_no_member_is_unknown_to_those_who_see_the_family() {
        Refused<Member> unknown = new Refused<>(new Refusal.UnknownMember(CAROL.id()));

        assertThat(promote(alicesAndBobs, calling(ALICE), CAROL)).isEqualTo(unknown);
        assertThat(demote(alicesAndBobs, calling(ALICE), CAROL)).isEqualTo(unknown);
        assertThat(end(alicesAndBobs, calling(ALICE), CAROL)).isEqualTo(unknown);
        assertThat(end(alicesAndBobs, calling(BOB), CAROL)).isEqualTo(unknown);
        assertThat(end(alicesAndBobs, callingAsSystemAdmin(ERIN), ERIN))
                .isEqualTo(new Refused<>(new Refusal.UnknownMember(ERIN.id())));
    }

    @Test
    void a_member_leaves() {
        Accepted<Member> left = accepted(end(alicesAndBobs, calling(BOB), BOB));

        assertThat(left.changes()).containsExactly(new Change.MemberEnded(BOB.id(), TUESDAY));
        assertThat(left.events()).containsExactly(new FamilyMemberLeft("fam_1", BOB.id(), "bob", TUESDAY));
    }

    @Test
    void an_admin_removes_a_member_even_an_admin() {
        Accepted<Member> removed = accepted(end(familyOf(admin(ALICE), admin(BOB)), calling(ALICE), BOB));

        assertThat(removed.changes()).containsExactly(new Change.MemberEnded(BOB.id(), TUESDAY));
        assertThat(removed.events())
                .containsExactly(new FamilyMemberRemoved("fam_1", BOB.id(), "bob", ALICE.id(), "alice", TUESDAY));
    }

    @Test
    void a_mere_member_removes_nobody_and_a_stranger_does_not_learn_of_the_family() {
        assertThat(end(alicesAndBobs, calling(BOB), ALICE)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(end(alicesAndBobs, calling(CAROL), BOB))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
        assertThat(end(alicesAndBobs, calling(CAROL), CAROL))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void in_a_deleted_family_nothing_changes_any_more() {
        Refused<Member> isDeleted = new Refused<>(new Refusal.FamilyIsDeleted());

        assertThat(promote(deleted(alicesAndBobs), calling(ALICE), BOB)).isEqualTo(isDeleted);
        assertThat(end(deleted(alicesAndBobs), calling(BOB), BOB)).isEqualTo(isDeleted);
    }

    private static Decision<Member> promote(Family family, Caller caller, User user) {
        return MemberRules.promote(family, caller, user.id(), false, TUESDAY);
    }

    private static Decision<Member> demote(Family family, Caller caller, User user) {
        return MemberRules.demote(family, caller, user.id(), TUESDAY);
    }

    private static Decision<Member> end(Family family, Caller caller, User user) {
        return MemberRules.end(family, caller, user.id(), TUESDAY);
    }
}
