package io.carillon.family.invitations;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.events.family.FamilyInvitationRevoked;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.ChangingFamily.Attempts;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Unchanged;
import io.carillon.family.invitations.Invitations.Announced;
import io.carillon.family.users.InMemoryUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReaddressingInvitationsTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T08:00:00Z");
    private static final Invitation TO_BOBBY = invitation("inv_1", "user_bobby", InvitationStatus.PENDING, MONDAY);
    private static final Invitation TO_BOB = invitation("inv_2", BOB.id(), InvitationStatus.PENDING, TUESDAY);
    private static final Traceparent TRACE = Traceparent.begin();

    private final Family alices = familyOf(admin(ALICE));

    @Test
    void the_old_invitation_is_withdrawn_and_a_new_one_sent_that_can_be_answered_as_long() {
        Accepted<Invitation> readdressed = accepted(readdress(alices, TUESDAY));

        Invitation withdrawn = TO_BOBBY.with(InvitationStatus.REVOKED);
        assertThat(readdressed.changes())
                .containsExactly(new Change.InvitationClosed(withdrawn, TUESDAY), new Change.InvitationSent(TO_BOB));
        assertThat(readdressed.events())
                .containsExactly(
                        new FamilyInvitationRevoked("inv_1", "fam_1", "The Does", "user_bobby", BOB.id(), TUESDAY),
                        new FamilyInvitationSent(
                                "inv_2",
                                "fam_1",
                                "The Does",
                                ALICE.id(),
                                "alice",
                                BOB.id(),
                                "bob@example.org",
                                TUESDAY,
                                WEDNESDAY));
    }

    @Test
    void a_member_and_who_is_invited_himself_get_no_second_offer() {
        assertThat(accepted(readdress(familyOf(admin(ALICE), parent(BOB)), TUESDAY))
                        .events())
                .hasOnlyElementsOfType(FamilyInvitationRevoked.class);
        assertThat(accepted(readdress(with(alices, TO_BOB), TUESDAY)).events())
                .hasOnlyElementsOfType(FamilyInvitationRevoked.class);
    }

    @Test
    void what_cannot_be_answered_stays_as_it_is() {
        assertThat(readdress(alices, WEDNESDAY)).isEqualTo(new Unchanged<>(TO_BOBBY));
        assertThat(readdress(deleted(alices), TUESDAY)).isEqualTo(new Unchanged<>(TO_BOBBY));
    }

    @Test
    void it_happens_once_for_each_invitation_that_was_sent() {
        InMemoryFamilies families = new InMemoryFamilies(with(alices, TO_BOBBY));
        families.send(TO_BOBBY);
        InMemoryInvitations invitations = new InMemoryInvitations(families);
        for (int i = 100; i < 250; i++) {
            invitations.announce(new Announced("inv_" + i, "fam_lost"));
        }
        ReaddressingInvitations readdressing = readdressing(families, invitations);

        readdressing.readdress("user_bobby", BOB, TRACE);
        readdressing.readdress("user_bobby", BOB, TRACE);

        assertThat(families.eventsOf("fam_1"))
                .extracting(event -> event.getSchema().getName())
                .containsExactly("FamilyInvitationRevoked", "FamilyInvitationSent");
        assertThat(families.find("fam_1").orElseThrow().openInvitations()).containsOnlyKeys(BOB.id());
    }

    private static ReaddressingInvitations readdressing(InMemoryFamilies families, Invitations invitations) {
        InMemoryUsers users = new InMemoryUsers();
        users.save(ALICE);
        return new ReaddressingInvitations(
                new ChangingFamily(families, new Attempts(3, Duration.ofNanos(1), Duration.ofSeconds(1))),
                invitations,
                users,
                Clock.fixed(TUESDAY, ZoneOffset.UTC));
    }

    private static Decision<Invitation> readdress(Family family, Instant now) {
        return new Readdressing(TO_BOBBY, "inv_2", ALICE, BOB).decide(family, now);
    }

    /** Expires on Wednesday. */
    private static Invitation invitation(String id, String inviteeId, InvitationStatus status, Instant invitedAt) {
        return new Invitation(
                id,
                "fam_1",
                ALICE.id(),
                inviteeId,
                inviteeId.equals(BOB.id()) ? "bob" : "Bobby",
                Relation.PARENT,
                status,
                invitedAt,
                WEDNESDAY);
    }
}
