package io.carillon.family.members;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.families.Unchanged;
import io.carillon.family.members.AdditionRules.Wish;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionRulesTest {

    private static final int MAX_MEMBERS = 3;
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T08:00:00Z");
    private static final Optional<Invitation> UNINVITED = Optional.empty();
    private static final UserProfile PLACEHOLDER = profile(BOB, UserRole.STUDENT, false);

    private final Family alices = familyOf(admin(ALICE));

    @Test
    void an_admin_adds_a_placeholder_who_has_the_relation_of_his_role() {
        Member joiner = new Member(BOB.id(), "bob", Role.MEMBER, Relation.STUDENT, TUESDAY);

        Accepted<Member> added = accepted(add(alices, calling(ALICE), PLACEHOLDER));

        assertThat(added.value()).isEqualTo(joiner);
        assertThat(added.changes()).containsExactly(new Change.MemberPut(joiner));
        assertThat(added.events())
                .containsExactly(new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", "student", TUESDAY));
    }

    @ParameterizedTest
    @CsvSource({"STUDENT, , STUDENT", "PARENT, , PARENT", "ADMIN, , PARENT", "STUDENT, PARENT, PARENT"})
    void the_relation_that_is_wished_counts_before_that_of_the_role(UserRole role, Relation wished, Relation given) {
        Wish wish = new Wish(
                callingAsSystemAdmin(ERIN),
                BOB.id(),
                Optional.of(profile(BOB, role, true)),
                Optional.ofNullable(wished),
                MAX_MEMBERS);

        assertThat(accepted(AdditionRules.decide(alices, wish, UNINVITED, TUESDAY))
                        .value()
                        .relation())
                .isEqualTo(given);
    }

    @Test
    void a_placeholder_whom_somebody_else_described_is_invited_instead() {
        Family carols = familyOf(admin(CAROL));

        assertThat(add(carols, calling(CAROL), PLACEHOLDER))
                .isEqualTo(new Refused<>(new Refusal.ConsentRequired(BOB.id())));
        accepted(add(carols, callingAsSystemAdmin(ERIN), PLACEHOLDER));
    }

    @Test
    void who_signs_in_himself_is_added_by_system_admins_only() {
        UserProfile bob = profile(BOB, UserRole.PARENT, true);

        assertThat(add(alices, calling(ALICE), bob)).isEqualTo(new Refused<>(new Refusal.ConsentRequired(BOB.id())));
        assertThat(accepted(add(alices, callingAsSystemAdmin(ERIN), bob)).value())
                .isEqualTo(new Member(BOB.id(), "bob", Role.MEMBER, Relation.PARENT, TUESDAY));
    }

    @Test
    void an_invited_user_who_adds_himself_accepts_his_invitation_whatever_relation_he_would_like() {
        Wish wish =
                new Wish(calling(BOB), BOB.id(), Optional.of(PLACEHOLDER), Optional.of(Relation.PARENT), MAX_MEMBERS);
        Invitation answered = invitation().with(InvitationStatus.ACCEPTED);
        Member joiner = new Member(BOB.id(), "bob", Role.MEMBER, Relation.STUDENT, TUESDAY);

        Accepted<Member> joined = accepted(AdditionRules.decide(alices, wish, Optional.of(invitation()), TUESDAY));

        assertThat(joined.changes())
                .containsExactly(new Change.InvitationClosed(answered, TUESDAY), new Change.MemberPut(joiner));
        assertThat(joined.events())
                .containsExactly(
                        new FamilyInvitationResponded(
                                "inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", "accepted", TUESDAY),
                        new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", "student", TUESDAY));
    }

    @Test
    void who_let_his_invitation_expire_hears_so_and_who_was_never_invited_does_not_learn_of_the_family() {
        UserProfile bob = profile(BOB, UserRole.PARENT, true);

        assertThat(AdditionRules.decide(alices, wish(calling(BOB), bob), Optional.of(invitation()), WEDNESDAY))
                .isEqualTo(new Refused<>(new Refusal.InvitationNotOpen(InvitationStatus.EXPIRED)));
        assertThat(add(alices, calling(BOB), bob)).isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void a_system_admin_adds_himself_without_an_invitation() {
        assertThat(accepted(add(alices, callingAsSystemAdmin(ERIN), profile(ERIN, UserRole.ADMIN, true)))
                        .value()
                        .userId())
                .isEqualTo(ERIN.id());
    }

    @Test
    void who_is_added_has_no_open_invitation_any_more_and_nobody_says_that_he_answered() {
        Accepted<Member> added = accepted(
                AdditionRules.decide(alices, wish(calling(ALICE), PLACEHOLDER), Optional.of(invitation()), TUESDAY));

        assertThat(added.changes())
                .contains(new Change.InvitationClosed(invitation().with(InvitationStatus.ACCEPTED), TUESDAY));
        assertThat(added.events()).hasOnlyElementsOfType(FamilyMemberJoined.class);
        assertThat(accepted(AdditionRules.decide(
                                alices, wish(calling(ALICE), PLACEHOLDER), Optional.of(invitation()), WEDNESDAY))
                        .changes())
                .hasOnlyElementsOfType(Change.MemberPut.class);
    }

    @Test
    void who_is_a_member_already_stays_as_he_is_but_not_in_another_relation() {
        Family family = familyOf(admin(ALICE), parent(BOB));
        UserProfile bob = profile(BOB, UserRole.PARENT, true);

        assertThat(add(family, calling(ALICE), bob)).isEqualTo(new Unchanged<>(parent(BOB)));
        assertThat(add(family, calling(BOB), bob)).isEqualTo(new Unchanged<>(parent(BOB)));
        Wish another = new Wish(calling(ALICE), BOB.id(), Optional.of(bob), Optional.of(Relation.STUDENT), MAX_MEMBERS);
        assertThat(AdditionRules.decide(family, another, UNINVITED, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.AlreadyMember()));
    }

    @Test
    void the_user_who_adopted_the_named_placeholder_is_meant() {
        Wish wish = new Wish(
                calling(ALICE),
                "user_bobby",
                Optional.of(profile(BOB, UserRole.PARENT, true)),
                Optional.empty(),
                MAX_MEMBERS);

        assertThat(AdditionRules.decide(familyOf(admin(ALICE), parent(BOB)), wish, UNINVITED, TUESDAY))
                .isEqualTo(new Unchanged<>(parent(BOB)));
    }

    @Test
    void only_admins_add_others_and_only_they_hear_that_there_is_no_such_user() {
        Family family = familyOf(admin(ALICE), parent(CAROL));
        Wish unknown = new Wish(calling(ALICE), "user_no", Optional.empty(), Optional.empty(), MAX_MEMBERS);

        assertThat(AdditionRules.decide(family, unknown, UNINVITED, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.UnknownUser("user_no")));
        assertThat(add(family, calling(CAROL), PLACEHOLDER)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(add(alices, calling(CAROL), PLACEHOLDER))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void a_full_family_takes_nobody_not_even_who_was_invited() {
        Family full = familyOf(admin(ALICE), parent(CAROL), parent(ERIN));
        Refused<Member> tooMany = new Refused<>(new Refusal.TooManyMembers(MAX_MEMBERS));

        assertThat(add(full, calling(ALICE), PLACEHOLDER)).isEqualTo(tooMany);
        assertThat(AdditionRules.decide(full, wish(calling(BOB), PLACEHOLDER), Optional.of(invitation()), TUESDAY))
                .isEqualTo(tooMany);
    }

    @Test
    void in_a_deleted_family_nobody_is_added() {
        Refused<Member> isDeleted = new Refused<>(new Refusal.FamilyIsDeleted());

        assertThat(add(deleted(alices), calling(ALICE), PLACEHOLDER)).isEqualTo(isDeleted);
        assertThat(AdditionRules.decide(
                        deleted(alices), wish(calling(BOB), PLACEHOLDER), Optional.of(invitation()), TUESDAY))
                .isEqualTo(isDeleted);
    }

    private static Decision<Member> add(Family family, Caller caller, UserProfile user) {
        return AdditionRules.decide(family, wish(caller, user), UNINVITED, TUESDAY);
    }

    private static Wish wish(Caller caller, UserProfile user) {
        return new Wish(caller, user.id(), Optional.of(user), Optional.empty(), MAX_MEMBERS);
    }

    private static UserProfile profile(User user, UserRole role, boolean signedIn) {
        Stamp created = new Stamp(MONDAY, ALICE.id());
        return new UserProfile(user, null, role, null, false, false, signedIn, created, created);
    }

    /** Of Bob, by Alice; expires on Wednesday. */
    private static Invitation invitation() {
        return new Invitation(
                "inv_1",
                "fam_1",
                ALICE.id(),
                BOB.id(),
                "bob",
                Relation.STUDENT,
                InvitationStatus.PENDING,
                MONDAY,
                WEDNESDAY);
    }
}
