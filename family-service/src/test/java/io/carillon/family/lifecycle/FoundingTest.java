package io.carillon.family.lifecycle;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyCreated;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.users.Stamp;
import org.junit.jupiter.api.Test;

class FoundingTest {

    @Test
    void the_founder_is_the_first_member_and_an_admin() {
        FamilyDetails details = FamilyDetails.named("The Does");

        Accepted<Family> founded = accepted(Founding.found("fam_1", details, ALICE, MONDAY));

        assertThat(founded.value().membersBySeniority()).containsExactly(admin(ALICE));
        assertThat(founded.changes())
                .containsExactly(
                        new Change.FamilyFounded(details, new Stamp(MONDAY, ALICE.id())),
                        new Change.MemberPut(admin(ALICE)));
        assertThat(founded.events())
                .containsExactly(new FamilyCreated("fam_1", "The Does", ALICE.id(), ALICE.id(), "admin", MONDAY));
    }
}
