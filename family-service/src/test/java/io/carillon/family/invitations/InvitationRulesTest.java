package io.carillon.family.invitations;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static io.carillon.family.families.SampleFamilies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationRevoked;
import io.carillon.events.family.FamilyInvitationSent;
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
import io.carillon.family.invitations.InvitationRules.Response;
import io.carillon.family.invitations.InvitationRules.Wish;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationRulesTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final int MAX_MEMBERS = 3;
    private static final Instant IN_TWO_WEEKS = MONDAY.plus(TWO_WEEKS);

    private final Family alices = familyOf(admin(ALICE));

    @Test
    void an_admin_invites_a_user_and_the_event_says_what_he_typed() {
        Accepted<Invitation> sent = accepted(invite(alices, ALICE, Optional.of(BOB)));

        assertThat(sent.value()).isEqualTo(pending());
        assertThat(sent.changes()).containsExactly(new Change.InvitationSent(pending()));
        assertThat(sent.events())
                .containsExactly(new FamilyInvitationSent(
                        "inv_1",
                        "fam_1",
                        "The Does",
                        ALICE.id(),
                        "alice",
                        BOB.id(),
                        "Bob@Example.org",
                        MONDAY,
                        IN_TWO_WEEKS));
    }

    @Test
    void accepting_answers_the_invitation_first_and_then_joins() {
        Invitation answered = pending().with(InvitationStatus.ACCEPTED);
        Member joiner = new Member(BOB.id(), "bob", Role.MEMBER, Relation.PARENT, TUESDAY);

        Accepted<Invitation> accepted = accepted(respond(alices, pending(), BOB, Answer.ACCEPT));

        assertThat(accepted.value()).isEqualTo(answered);
        assertThat(accepted.changes())
                .containsExactly(new Change.InvitationClosed(answered, TUESDAY), new Change.MemberPut(joiner));
        assertThat(accepted.events())
                .containsExactly(
                        new FamilyInvitationResponded(
                                "inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", "accepted", TUESDAY),
                        new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", "parent", TUESDAY));
    }

    @Test
    void declining_answers_the_invitation_and_nobody_joins() {
        Accepted<Invitation> declined = accepted(respond(alices, pending(), BOB, Answer.DECLINE));

        assertThat(declined.changes())
                .containsExactly(new Change.InvitationClosed(pending().with(InvitationStatus.DECLINED), TUESDAY));
        assertThat(declined.events())
                .containsExactly(new FamilyInvitationResponded(
                        "inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", "declined", TUESDAY));
    }

    @Test
    void a_stranger_learns_neither_of_the_family_nor_whether_the_invitee_exists() {
        assertThat(invite(alices, CAROL, Optional.empty()))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void a_member_who_is_no_admin_cannot_invite() {
        assertThat(invite(familyOf(admin(ALICE), parent(BOB)), BOB, Optional.of(CAROL)))
                .isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
    }

    @Test
    void nobody_can_be_invited_who_is_not_known() {
        assertThat(invite(alices, ALICE, Optional.empty())).isEqualTo(new Refused<>(new Refusal.UnknownInvitee()));
    }

    @Test
    void a_member_cannot_be_invited_nor_the_inviter_himself() {
        Family family = familyOf(admin(ALICE), parent(BOB));

        assertThat(invite(family, ALICE, Optional.of(BOB))).isEqualTo(new Refused<>(new Refusal.AlreadyMember()));
        assertThat(invite(family, ALICE, Optional.of(ALICE))).isEqualTo(new Refused<>(new Refusal.AlreadyMember()));
    }

    @Test
    void a_user_has_one_open_invitation_at_most() {
        assertThat(invite(with(alices, pending()), ALICE, Optional.of(BOB)))
                .isEqualTo(new Refused<>(new Refusal.AlreadyInvited("inv_1")));
    }

    @Test
    void who_let_an_invitation_expire_can_be_invited_again() {
        Invitation old = new Invitation(
                "inv_0",
                "fam_1",
                ALICE.id(),
                BOB.id(),
                "bob",
                Relation.PARENT,
                InvitationStatus.PENDING,
                MONDAY.minus(TWO_WEEKS),
                MONDAY);

        assertThat(accepted(invite(with(alices, old), ALICE, Optional.of(BOB))).value())
                .isEqualTo(pending());
    }

    @ParameterizedTest
    @EnumSource(
            value = InvitationStatus.class,
            names = {"ACCEPTED", "DECLINED", "REVOKED"})
    void an_invitation_that_is_not_open_cannot_be_answered(InvitationStatus status) {
        assertThat(respond(alices, pending().with(status), BOB, Answer.ACCEPT))
                .isEqualTo(new Refused<>(new Refusal.InvitationNotOpen(status)));
    }

    @Test
    void an_invitation_that_has_expired_cannot_be_answered() {
        assertThat(InvitationRules.respond(
                        alices, "inv_1", Optional.of(pending()), response(BOB, Answer.ACCEPT), IN_TWO_WEEKS))
                .isEqualTo(new Refused<>(new Refusal.InvitationNotOpen(InvitationStatus.EXPIRED)));
    }

    @Test
    void only_the_invitee_can_answer_and_only_those_who_see_the_invitation_hear_why() {
        assertThat(respond(alices, pending(), ALICE, Answer.ACCEPT))
                .isEqualTo(new Refused<>(new Refusal.NotTheInvitee()));
        assertThat(respond(alices, pending(), CAROL, Answer.ACCEPT))
                .isEqualTo(new Refused<>(new Refusal.UnknownInvitation("inv_1")));
    }

    @Test
    void an_invitation_that_was_announced_but_never_sent_is_unknown() {
        assertThat(InvitationRules.respond(alices, "inv_lost", Optional.empty(), response(BOB, Answer.ACCEPT), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.UnknownInvitation("inv_lost")));
        assertThat(InvitationRules.revoke(alices, "inv_lost", Optional.empty(), calling(ALICE), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.UnknownInvitation("inv_lost")));
    }

    @Test
    void who_became_a_member_meanwhile_stays_as_he_is_when_he_accepts() {
        Accepted<Invitation> accepted =
                accepted(respond(familyOf(admin(ALICE), student(BOB)), pending(), BOB, Answer.ACCEPT));

        assertThat(accepted.changes()).hasOnlyElementsOfType(Change.InvitationClosed.class);
        assertThat(accepted.events()).hasOnlyElementsOfType(FamilyInvitationResponded.class);
    }

    @Test
    void a_full_family_cannot_be_joined_and_the_invitation_stays_open() {
        Family full = familyOf(admin(ALICE), parent(CAROL), parent(ERIN));

        assertThat(respond(full, pending(), BOB, Answer.ACCEPT))
                .isEqualTo(new Refused<>(new Refusal.TooManyMembers(MAX_MEMBERS)));
        assertThat(accepted(respond(full, pending(), BOB, Answer.DECLINE))
                        .value()
                        .status())
                .isEqualTo(InvitationStatus.DECLINED);
    }

    @Test
    void an_invitation_to_a_deleted_family_is_neither_answered_nor_revoked() {
        Refused<Invitation> isDeleted = new Refused<>(new Refusal.FamilyIsDeleted());

        assertThat(respond(deleted(alices), pending(), BOB, Answer.ACCEPT)).isEqualTo(isDeleted);
        assertThat(respond(deleted(alices), pending(), BOB, Answer.DECLINE)).isEqualTo(isDeleted);
        assertThat(revoke(deleted(alices), pending(), ALICE)).isEqualTo(isDeleted);
    }

    @Test
    void an_admin_revokes_an_invitation_whoever_sent_it() {
        Invitation revoked = pending().with(InvitationStatus.REVOKED);

        Accepted<Invitation> decision = accepted(revoke(familyOf(admin(ALICE), admin(CAROL)), pending(), CAROL));

        assertThat(decision.value()).isEqualTo(revoked);
        assertThat(decision.changes()).containsExactly(new Change.InvitationClosed(revoked, TUESDAY));
        assertThat(decision.events())
                .containsExactly(
                        new FamilyInvitationRevoked("inv_1", "fam_1", "The Does", BOB.id(), CAROL.id(), TUESDAY));
    }

    @Test
    void invitee_and_members_who_are_no_admins_may_not_revoke_and_strangers_do_not_learn_of_it() {
        Family family = familyOf(admin(ALICE), parent(CAROL));

        assertThat(revoke(family, pending(), BOB)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(revoke(family, pending(), CAROL)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(revoke(family, pending(), ERIN)).isEqualTo(new Refused<>(new Refusal.UnknownInvitation("inv_1")));
    }

    @ParameterizedTest
    @EnumSource(
            value = InvitationStatus.class,
            names = {"ACCEPTED", "DECLINED", "REVOKED"})
    void what_is_not_open_cannot_be_revoked(InvitationStatus status) {
        assertThat(revoke(alices, pending().with(status), ALICE))
                .isEqualTo(new Refused<>(new Refusal.InvitationNotOpen(status)));
    }

    @ParameterizedTest
    @CsvSource({"STUDENT, , STUDENT", "PARENT, , PARENT", "PARENT, STUDENT, STUDENT"})
    void the_invitees_relation_is_the_wished_one_or_that_of_his_role(UserRole role, Relation wished, Relation given) {
        Wish wish = new Wish(
                "inv_1",
                calling(ALICE),
                new InviteeIdentifier("bob"),
                Optional.of(profile(BOB, role)),
                Optional.ofNullable(wished),
                TWO_WEEKS);

        assertThat(accepted(InvitationRules.invite(alices, wish, MONDAY))
                        .value()
                        .relation())
                .isEqualTo(given);
    }

    private static Decision<Invitation> invite(Family family, User inviter, Optional<User> invitee) {
        Wish wish = new Wish(
                "inv_1",
                calling(inviter),
                new InviteeIdentifier("Bob@Example.org"),
                invitee.map(user -> profile(user, UserRole.PARENT)),
                Optional.empty(),
                TWO_WEEKS);
        return InvitationRules.invite(family, wish, MONDAY);
    }

    private static Decision<Invitation> respond(Family family, Invitation invitation, User user, Answer answer) {
        return InvitationRules.respond(
                family, invitation.id(), Optional.of(invitation), response(user, answer), TUESDAY);
    }

    private static Response response(User user, Answer answer) {
        return new Response(calling(user), answer, MAX_MEMBERS);
    }

    private static Decision<Invitation> revoke(Family family, Invitation invitation, User user) {
        return InvitationRules.revoke(family, invitation.id(), Optional.of(invitation), calling(user), TUESDAY);
    }

    private static UserProfile profile(User user, UserRole role) {
        Stamp created = new Stamp(MONDAY, user.id());
        return new UserProfile(user, null, role, null, false, false, true, created, created);
    }

    private static Invitation pending() {
        return new Invitation(
                "inv_1",
                "fam_1",
                ALICE.id(),
                BOB.id(),
                "bob",
                Relation.PARENT,
                InvitationStatus.PENDING,
                MONDAY,
                IN_TWO_WEEKS);
    }
}
