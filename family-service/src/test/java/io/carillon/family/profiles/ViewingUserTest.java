package io.carillon.family.profiles;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.CAROL;
import static io.carillon.family.families.People.ERIN;
import static io.carillon.family.families.People.calling;
import static io.carillon.family.families.People.callingAsSystemAdmin;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.parent;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Deletion;
import io.carillon.family.families.Done;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.Family;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.profiles.ListingChildren.Child;
import io.carillon.family.users.InMemoryUsers;
import io.carillon.family.users.ProfileChange;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewingUserTest {

    private final InMemoryUsers users = new InMemoryUsers();

    @BeforeEach
    void letEverybodySignIn() {
        List.of(ALICE, BOB, CAROL, ERIN).forEach(users::save);
    }

    @Test
    void who_looks_at_himself_sees_all_his_families() {
        assertThat(familyIds(viewing(bothFamilies()).view(calling(BOB), BOB.id())))
                .containsExactly("fam_1", "fam_2");
    }

    @Test
    void a_system_admin_sees_all_families_of_everybody() {
        assertThat(familyIds(viewing(bothFamilies()).view(callingAsSystemAdmin(ERIN), BOB.id())))
                .containsExactly("fam_1", "fam_2");
    }

    @Test
    void who_shares_a_family_sees_that_one_only() {
        assertThat(familyIds(viewing(bothFamilies()).view(calling(ALICE), BOB.id())))
                .containsExactly("fam_1");
    }

    @Test
    void a_stranger_cannot_tell_whether_a_user_exists() {
        ViewingUser viewing = viewing(bothFamilies());

        assertThat(viewing.view(calling(ALICE), CAROL.id())).isEqualTo(unknown(CAROL.id()));
        assertThat(viewing.view(calling(ALICE), "user_nobody")).isEqualTo(unknown("user_nobody"));
        assertThat(viewing.viewByEmail(calling(ALICE), "carol@example.org")).isEqualTo(unknown("carol@example.org"));
        assertThat(viewing.viewByEmail(calling(ALICE), "nobody@example.org")).isEqualTo(unknown("nobody@example.org"));
    }

    @Test
    void a_user_is_found_by_his_address_in_any_case() {
        assertThat(familyIds(viewing(bothFamilies()).viewByEmail(calling(ALICE), " BOB@example.org ")))
                .containsExactly("fam_1");
    }

    @Test
    void a_reference_to_a_family_that_does_not_have_the_user_shows_nothing() {
        InMemoryFamilies families = new InMemoryFamilies(family("fam_1", admin(ALICE)), family("fam_2", admin(BOB)));
        FamiliesOfMember stale = new FamiliesOfMember(_ -> Set.of("fam_1", "fam_2", "fam_gone"), families);

        assertThat(familyIds(new ViewingUser(users, stale).view(calling(BOB), BOB.id())))
                .containsExactly("fam_2");
        assertThat(new ViewingUser(users, stale).view(calling(BOB), ALICE.id())).isEqualTo(unknown(ALICE.id()));
    }

    @Test
    void a_family_deleted_with_its_references_is_shown_no_more_even_if_one_is_left() {
        Family family = family("fam_1", admin(ALICE), parent(BOB));
        ViewingUser kept = viewing(deleted(family, false));
        ViewingUser dropped = viewing(deleted(family, true));

        assertThat(familyIds(kept.view(calling(BOB), BOB.id()))).containsExactly("fam_1");
        assertThat(familyIds(dropped.view(calling(BOB), BOB.id()))).isEmpty();
        assertThat(dropped.view(calling(ALICE), BOB.id())).isEqualTo(unknown(BOB.id()));
    }

    @Test
    void a_parents_children_are_the_students_of_the_families_where_he_is_a_parent() {
        ViewingUser viewing = viewing(
                family("fam_1", admin(ALICE), student(CAROL), student(ERIN)),
                family("fam_2", admin(ALICE), student(CAROL)),
                family("fam_3", admin(BOB), student(ALICE), student(CAROL)),
                deleted(family("fam_4", admin(ALICE), student(BOB)), false));

        Outcome<List<Child>> children = new ListingChildren(viewing, users).list(calling(ALICE), ALICE.id());

        assertThat(value(children))
                .extracting(child -> child.profile().id() + child.familyIds())
                .containsExactlyInAnyOrder(CAROL.id() + "[fam_1, fam_2]", ERIN.id() + "[fam_1]");
    }

    @Test
    void another_parent_sees_only_the_children_of_shared_families() {
        ViewingUser viewing =
                viewing(family("fam_1", admin(ALICE), parent(BOB)), family("fam_2", admin(ALICE), student(CAROL)));

        assertThat(value(new ListingChildren(viewing, users).list(calling(BOB), ALICE.id())))
                .isEmpty();
        assertThat(value(new ListingChildren(viewing, users).list(callingAsSystemAdmin(ERIN), ALICE.id())))
                .hasSize(1);
    }

    @Test
    void only_oneself_and_system_admins_change_a_profile() {
        UpdatingProfile updating = new UpdatingProfile(viewing(bothFamilies()), users, Clock.systemUTC());
        ProfileChange renamed = new ProfileChange("Bob Doe", null, null, null);

        assertThat(updating.update(calling(ALICE), BOB.id(), renamed))
                .isEqualTo(new Refused<>(new Refusal.NotASystemAdmin()));
        assertThat(updating.update(calling(CAROL), ALICE.id(), renamed)).isEqualTo(unknown(ALICE.id()));
        assertThat(updating.update(calling(BOB), BOB.id(), renamed))
                .satisfies(
                        outcome -> assertThat(value(outcome).profile().name()).isEqualTo("Bob Doe"));
        assertThat(updating.update(callingAsSystemAdmin(ERIN), BOB.id(), renamed))
                .satisfies(outcome ->
                        assertThat(value(outcome).profile().modified().by()).isEqualTo(ERIN.id()));
    }

    private static Family[] bothFamilies() {
        return new Family[] {family("fam_1", admin(ALICE), parent(BOB)), family("fam_2", admin(BOB), parent(CAROL))};
    }

    private ViewingUser viewing(Family... families) {
        InMemoryFamilies stored = new InMemoryFamilies(families);
        return new ViewingUser(users, new FamiliesOfMember(stored.familiesOfUser(), stored));
    }

    private static Family family(String id, Member... members) {
        return copy(familyOf(members), id, null);
    }

    private static Family deleted(Family family, boolean referencesDropped) {
        return copy(family, family.id(), new Deletion(family.modified(), referencesDropped));
    }

    private static Family copy(Family family, String id, @Nullable Deletion deletion) {
        return new Family(
                id,
                family.details(),
                family.created(),
                family.modified(),
                deletion,
                family.version(),
                family.account(),
                family.members(),
                family.openInvitations());
    }

    private static List<String> familyIds(Outcome<VisibleUser> outcome) {
        return value(outcome).familyIds();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static Outcome<VisibleUser> unknown(String id) {
        return new Refused<>(new Refusal.UnknownUser(id));
    }
}
