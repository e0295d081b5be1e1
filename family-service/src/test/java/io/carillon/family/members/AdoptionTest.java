package io.carillon.family.members;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.SampleFamilies.MONDAY;
import static io.carillon.family.families.SampleFamilies.TUESDAY;
import static io.carillon.family.families.SampleFamilies.accepted;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.deleted;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Family;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.families.Unchanged;
import io.carillon.family.users.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final User PLACEHOLDER = new User("user_bobby", "Bobby", null);
    private static final FamilyMembershipEnded ENDED =
            new FamilyMembershipEnded("fam_1", "user_bobby", "signed_in", TUESDAY);

    @Test
    void the_user_takes_the_placeholders_place_with_role_relation_and_time() {
        Accepted<String> adopted = accepted(adopt(familyOf(admin(ALICE), student(PLACEHOLDER)), Map.of()));

        assertThat(adopted.changes())
                .containsExactly(
                        new Change.MemberEnded("user_bobby", TUESDAY),
                        new Change.MemberPut(new Member(BOB.id(), "bob", Role.MEMBER, Relation.STUDENT, MONDAY)));
        assertThat(adopted.events())
                .containsExactly(ENDED, new FamilyMemberJoined("fam_1", BOB.id(), "bob", "member", "student", MONDAY));
    }

    @Test
    void where_he_is_a_member_already_only_the_placeholder_goes() {
        Family family = familyOf(admin(ALICE), parent(BOB), admin(PLACEHOLDER));

        Accepted<String> adopted = accepted(adopt(family, Map.of()));

        assertThat(adopted.changes()).containsExactly(new Change.MemberEnded("user_bobby", TUESDAY));
        assertThat(adopted.events()).containsExactly(ENDED);
    }

    @Test
    void where_the_placeholder_was_the_last_admin_the_member_is_admin_in_his_place() {
        Family family = familyOf(student(BOB), admin(PLACEHOLDER));

        Accepted<String> adopted = accepted(adopt(family, Map.of()));

        assertThat(adopted.changes())
                .containsExactly(
                        new Change.MemberEnded("user_bobby", TUESDAY),
                        new Change.MemberPut(new Member(BOB.id(), "bob", Role.ADMIN, Relation.PARENT, MONDAY)));
        assertThat(adopted.events())
                .containsExactly(
                        ENDED, new FamilyMemberRoleChanged("fam_1", BOB.id(), "bob", "admin", BOB.id(), TUESDAY));
    }

    @Test
    void the_tokens_of_both_are_his() {
        Family family = familyOf(admin(ALICE), student(PLACEHOLDER));

        assertThat(accepted(adopt(family, Map.of("user_bobby", 30L, BOB.id(), 12L)))
                        .changes())
                .contains(new Change.WalletChanged("user_bobby", 0), new Change.WalletChanged(BOB.id(), 42));
    }

    @Test
    void in_a_deleted_family_the_record_names_him_and_nobody_hears_that_he_joined() {
        Accepted<String> adopted = accepted(adopt(deleted(familyOf(admin(ALICE), parent(PLACEHOLDER))), Map.of()));

        assertThat(adopted.changes()).contains(new Change.MemberPut(parent(BOB)));
        assertThat(adopted.events()).containsExactly(ENDED);
    }

    @Test
    void where_the_placeholder_is_not_or_not_any_more_there_is_nothing_to_do() {
        assertThat(adopt(familyOf(admin(ALICE), parent(BOB)), Map.of("user_bobby", 30L)))
                .isEqualTo(new Unchanged<>(BOB.id()));
    }

    private static Decision<String> adopt(Family family, Map<String, Long> tokens) {
        return Adoption.decide(family, PLACEHOLDER.id(), BOB, tokens, TUESDAY);
    }
}
