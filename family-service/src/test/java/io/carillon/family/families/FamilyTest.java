package io.carillon.family.families;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.family.users.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00.123Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00.456Z");
    private static final InviteeIdentifier BY_EMAIL = new InviteeIdentifier("Bob@Example.org");

    private final Family alices = foundedBy(ALICE);

    @Test
    void the_founder_is_the_first_member_and_an_admin() {
        Accepted<Family> founded = accepted(Family.found("fam_1", new FamilyName("The Does"), ALICE, MONDAY));

        Member admin = new Member(ALICE.id(), "alice", Role.ADMIN, MONDAY);
        assertThat(founded.value().membersBySeniority()).containsExactly(admin);
        assertThat(founded.changes())
                .containsExactly(
                        new Change.FamilyFounded("The Does", ALICE.id(), MONDAY), new Change.MemberAdded(admin));
        assertThat(founded.events())
                .containsExactly(new FamilyCreated("fam_1", "The Does", ALICE.id(), "admin", MONDAY));
    }

    @Test
    void an_admin_invites_a_user_and_the_event_says_what_he_typed() {
        Accepted<Invitation> sent = accepted(alices.invite("inv_1", ALICE, BY_EMAIL, Optional.of(BOB), TUESDAY));

        Invitation invitation =
                new Invitation("inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", InvitationStatus.PENDING, TUESDAY);
        assertThat(sent.value()).isEqualTo(invitation);
        assertThat(sent.changes()).containsExactly(new Change.InvitationSent(invitation));
        assertThat(sent.events())
                .containsExactly(new FamilyInvitationSent(
                        "inv_1", "fam_1", "The Does", ALICE.id(), "alice", BOB.id(), "Bob@Example.org", TUESDAY));
    }

    @Test
    void accepting_answers_the_invitation_first_and_then_joins() {
        Accepted<Invitation> accepted = accepted(invitedBob().respond("inv_1", BOB, Answer.ACCEPT, TUESDAY));

        assertThat(accepted.value().status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(accepted.changes())
                .containsExactly(
                        new Change.InvitationAnswered("inv_1", InvitationStatus.ACCEPTED, TUESDAY),
                        new Change.MemberAdded(new Member(BOB.id(), "bob", Role.MEMBER, TUESDAY)));
        assertThat(accepted.events())
                .containsExactly(
                        new FamilyInvitationResponded(
                                "inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", "accepted", TUESDAY),
                        new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", TUESDAY));
    }

    @Test
    void declining_answers_the_invitation_and_nobody_joins() {
        Accepted<Invitation> declined = accepted(invitedBob().respond("inv_1", BOB, Answer.DECLINE, TUESDAY));

        assertThat(declined.changes())
                .containsExactly(new Change.InvitationAnswered("inv_1", InvitationStatus.DECLINED, TUESDAY));
        assertThat(declined.events())
                .containsExactly(new FamilyInvitationResponded(
                        "inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", "declined", TUESDAY));
    }

    @Test
    void a_stranger_cannot_invite_and_does_not_learn_whether_the_invitee_exists() {
        assertThat(alices.invite("inv_1", CAROL, BY_EMAIL, Optional.empty(), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.NotAMember()));
    }

    @Test
    void a_member_who_is_no_admin_cannot_invite() {
        Family family = with(alices, new Member(BOB.id(), "bob", Role.MEMBER, MONDAY));

        assertThat(family.invite("inv_1", BOB, BY_EMAIL, Optional.of(CAROL), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
    }

    @Test
    void nobody_can_be_invited_who_is_not_known() {
        assertThat(alices.invite("inv_1", ALICE, BY_EMAIL, Optional.empty(), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.UnknownInvitee()));
    }

    @Test
    void a_member_cannot_be_invited_nor_the_inviter_himself() {
        Family family = with(alices, new Member(BOB.id(), "bob", Role.MEMBER, MONDAY));

        assertThat(family.invite("inv_1", ALICE, BY_EMAIL, Optional.of(BOB), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.AlreadyMember()));
        assertThat(family.invite("inv_1", ALICE, BY_EMAIL, Optional.of(ALICE), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.AlreadyMember()));
    }

    @Test
    void a_user_has_one_open_invitation_at_most() {
        assertThat(invitedBob().invite("inv_2", ALICE, BY_EMAIL, Optional.of(BOB), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.AlreadyInvited("inv_1")));
    }

    @Test
    void who_declined_can_be_invited_again() {
        Family declined = with(alices, invitationOfBob().answered(Answer.DECLINE));

        accepted(declined.invite("inv_2", ALICE, BY_EMAIL, Optional.of(BOB), TUESDAY));
    }

    @Test
    void an_invitation_is_answered_once() {
        Family answered = with(alices, invitationOfBob().answered(Answer.DECLINE));

        assertThat(answered.respond("inv_1", BOB, Answer.ACCEPT, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.AlreadyAnswered(InvitationStatus.DECLINED)));
    }

    @Test
    void only_the_invitee_can_answer() {
        assertThat(invitedBob().respond("inv_1", CAROL, Answer.ACCEPT, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.NotTheInvitee()));
    }

    @Test
    void an_invitation_that_was_announced_but_never_sent_is_unknown() {
        assertThat(alices.respond("inv_lost", BOB, Answer.ACCEPT, TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.UnknownInvitation("inv_lost")));
    }

    @Test
    void members_are_listed_in_the_order_they_joined() {
        Family family = with(
                with(alices, new Member(CAROL.id(), "carol", Role.MEMBER, TUESDAY)),
                new Member(BOB.id(), "bob", Role.MEMBER, TUESDAY.plusMillis(1)));

        assertThat(family.membersBySeniority()).extracting(Member::username).containsExactly("alice", "carol", "bob");
    }

    private Family invitedBob() {
        return with(alices, invitationOfBob());
    }

    private static Invitation invitationOfBob() {
        return new Invitation("inv_1", "fam_1", ALICE.id(), BOB.id(), "bob", InvitationStatus.PENDING, MONDAY);
    }

    private static Family foundedBy(User founder) {
        return accepted(Family.found("fam_1", new FamilyName("The Does"), founder, MONDAY))
                .value();
    }

    private static Family with(Family family, Member member) {
        Map<String, Member> members = new HashMap<>(family.members());
        members.put(member.userId(), member);
        return new Family(
                family.id(), family.name(), family.createdBy(), family.version() + 1, members, family.invitations());
    }

    private static Family with(Family family, Invitation invitation) {
        return new Family(
                family.id(),
                family.name(),
                family.createdBy(),
                family.version() + 1,
                family.members(),
                Map.of(invitation.id(), invitation));
    }

    private static <T> Accepted<T> accepted(Decision<T> decision) {
        return switch (decision) {
            case Accepted<T> accepted -> accepted;
            case Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }
}
