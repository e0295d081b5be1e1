package io.carillon.family.lifecycle;

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
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyDeleted;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Deletion;
import io.carillon.family.families.Family;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Stamp;
import org.junit.jupiter.api.Test;

class DeletingFamilyTest {

    private final Family family = familyOf(admin(ALICE), parent(BOB));
    private final Deletion deletion = new Deletion(new Stamp(TUESDAY, ALICE.id()), true);

    @Test
    void members_hear_of_the_deletion_and_then_nothing_more() {
        Accepted<Deletion> accepted = accepted(DeletingFamily.decide(family, calling(ALICE), deletion));

        assertThat(accepted.changes()).containsExactly(new Change.FamilyDeleted(deletion));
        assertThat(accepted.events())
                .containsExactly(
                        new FamilyDeleted("fam_1", "The Does", true, ALICE.id(), TUESDAY),
                        new FamilyMembershipEnded("fam_1", ALICE.id(), "family_deleted", TUESDAY),
                        new FamilyMembershipEnded("fam_1", BOB.id(), "family_deleted", TUESDAY));
    }

    @Test
    void admins_and_system_admins_delete_and_nobody_else() {
        assertThat(DeletingFamily.decide(family, callingAsSystemAdmin(ERIN), deletion))
                .isInstanceOf(Accepted.class);
        assertThat(DeletingFamily.decide(family, calling(BOB), deletion))
                .isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(DeletingFamily.decide(family, calling(CAROL), deletion))
                .isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
    }

    @Test
    void a_family_is_deleted_once() {
        assertThat(DeletingFamily.decide(deleted(family), calling(ALICE), deletion))
                .isEqualTo(new Refused<>(new Refusal.FamilyIsDeleted()));
    }
}
