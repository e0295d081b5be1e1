package io.carillon.family.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.references.ReferencedFamily.Deletion;
import io.carillon.family.references.ReferencedFamily.Membership;
import io.carillon.family.references.ReferencedFamily.Preference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferencedFamilyTest {

    private static final Membership ADMIN = new Membership("ann", Role.ADMIN, Relation.PARENT, true, 1);
    private static final Membership LEFT = new Membership("bea", Role.MEMBER, Relation.STUDENT, false, 5);
    private static final Preference PREFERRED = new Preference("choir", true, 2);
    private static final Preference DROPPED = new Preference("band", false, 4);

    @Test
    void whoever_was_a_member_is_referred_to_as_of_the_version_in_which_he_last_changed() {
        assertThat(family(null).references())
                .contains(
                        new Reference("fam_1", new Referrer.OfUser("ann", Role.ADMIN, Relation.PARENT), true, 1),
                        new Reference("fam_1", new Referrer.OfUser("bea", Role.MEMBER, Relation.STUDENT), false, 5));
    }

    @Test
    void a_family_is_found_by_the_status_it_has_and_by_no_other_as_of_the_same_version() {
        assertThat(family(null).references())
                .contains(
                        new Reference("fam_1", new Referrer.OfStatus(FamilyStatus.INACTIVE), true, 3),
                        new Reference("fam_1", new Referrer.OfStatus(FamilyStatus.ACTIVE), false, 3));
    }

    @Test
    void a_family_is_found_by_the_programs_it_prefers_and_not_by_those_it_preferred() {
        assertThat(family(null).references())
                .contains(
                        new Reference("fam_1", new Referrer.OfProgram("choir"), true, 2),
                        new Reference("fam_1", new Referrer.OfProgram("band"), false, 4));
    }

    @Test
    void a_deleted_family_is_listed_by_its_users_only() {
        assertThat(family(new Deletion(9, false)).references())
                .containsExactlyInAnyOrder(
                        new Reference("fam_1", new Referrer.OfUser("ann", Role.ADMIN, Relation.PARENT), true, 1),
                        new Reference("fam_1", new Referrer.OfUser("bea", Role.MEMBER, Relation.STUDENT), false, 5),
                        new Reference("fam_1", new Referrer.OfStatus(FamilyStatus.ACTIVE), false, 9),
                        new Reference("fam_1", new Referrer.OfStatus(FamilyStatus.INACTIVE), false, 9),
                        new Reference("fam_1", new Referrer.OfProgram("choir"), false, 9),
                        new Reference("fam_1", new Referrer.OfProgram("band"), false, 9));
    }

    @Test
    void a_family_deleted_with_its_references_is_listed_by_nobody() {
        assertThat(family(new Deletion(9, true)).references()).allSatisfy(reference -> {
            assertThat(reference.present()).isFalse();
            assertThat(reference.version()).isEqualTo(9);
        });
    }

    private static ReferencedFamily family(@Nullable Deletion deletion) {
        return new ReferencedFamily(
                "fam_1",
                9,
                true,
                FamilyStatus.INACTIVE,
                3,
                deletion,
                List.of(ADMIN, LEFT),
                List.of(PREFERRED, DROPPED));
    }
}
