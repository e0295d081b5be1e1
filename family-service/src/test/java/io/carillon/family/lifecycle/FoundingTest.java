package io.carillon.family.lifecycle;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.lifecycle.Founding.Beginning;
import io.carillon.family.lifecycle.Roster.Asked;
import io.carillon.family.users.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundingTest {

    private static final FamilyDetails DETAILS =
            new FamilyDetails("The Does", Map.of("city", "Springfield"), Set.of("art"), FamilyStatus.ACTIVE);

    private final Stamp stamp = new Stamp(MONDAY, ALICE.id());

    @Test
    void everything_a_family_begins_with_is_one_change_and_told_founder_first() {
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
        Roster roster = new Roster(
                admin(ALICE), List.of(student(BOB)), List.of(new Asked(invitation, ALICE, "carol@example.org")));

        Accepted<Family> founded = Founding.found(new Beginning("fam_1", DETAILS, stamp, roster, "request:1"));

        assertThat(founded.changes())
                .containsExactly(
                        new Change.FamilyFounded(DETAILS, stamp, "request:1"),
                        new Change.ProgramAdded("art"),
                        new Change.MemberPut(admin(ALICE)),
                        new Change.MemberPut(student(BOB)),
                        new Change.InvitationSent(invitation));
        assertThat(founded.events())
                .containsExactly(
                        new FamilyCreated("fam_1", "The Does", ALICE.id(), ALICE.id(), "admin", MONDAY),
                        new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", "student", MONDAY),
                        new FamilyInvitationSent(
                                "inv_1",
                                "fam_1",
                                "The Does",
                                ALICE.id(),
                                "alice",
                                CAROL.id(),
                                "carol@example.org",
                                MONDAY,
                                TUESDAY));
    }

    @Test
    void the_founded_family_is_what_its_first_change_makes_of_it() {
        Roster roster = new Roster(admin(ALICE), List.of(student(BOB)), List.of());

        Family family = Founding.found(new Beginning("fam_1", DETAILS, stamp, roster, null))
                .value();

        assertThat(family.version()).isEqualTo(2);
        assertThat(family.idsOf(Relation.PARENT)).containsExactly(ALICE.id());
        assertThat(family.idsOf(Relation.STUDENT)).containsExactly(BOB.id());
        assertThat(family.created()).isEqualTo(stamp);
        assertThat(family.modified()).isEqualTo(stamp);
        assertThat(family.details()).isEqualTo(DETAILS);
        assertThat(family.openInvitations()).isEmpty();
    }
}
