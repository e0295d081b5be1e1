package io.carillon.family.lifecycle;

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
import static io.carillon.family.families.SampleFamilies.student;
import static io.carillon.family.families.SampleFamilies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyUpdated;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Done;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilyDetails;
import io.carillon.family.families.FamilyStatus;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Member;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.family.families.Unchanged;
import io.carillon.family.lifecycle.FamilyPatch.AddressPatch;
import io.carillon.family.lifecycle.Update.Wish;
import io.carillon.family.users.Caller;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateTest {

    private static final User KIM = new User("user_kim", "Kim", null);
    private static final Stamp NOW = new Stamp(TUESDAY, ALICE.id());
    private static final Map<String, UserProfile> PROFILES = Map.of(
            ALICE.id(), profile(ALICE, true),
            BOB.id(), profile(BOB, true),
            CAROL.id(), profile(CAROL, true),
            KIM.id(), profile(KIM, false));

    private final Family family = familyOf(admin(ALICE), parent(BOB));

    @Test
    void what_is_different_is_written_and_told_and_nothing_else() {
        FamilyDetails after =
                new FamilyDetails("The Roes", Map.of("city", "Springfield"), Set.of("art"), FamilyStatus.INACTIVE);

        Accepted<Family> updated = accepted(update(
                calling(ALICE),
                new FamilyPatch("The Roes", set("city", "Springfield"), listOf("art"), "inactive", null, null)));

        assertThat(updated.changes())
                .containsExactly(new Change.DetailsChanged(after, true, NOW), new Change.ProgramAdded("art"));
        assertThat(updated.events())
                .containsExactly(
                        updated("The Roes", "inactive", "familyName", "address", "preferredPrograms", "status"));
        assertThat(updated.value().details()).isEqualTo(after);
        assertThat(updated.value().modified()).isEqualTo(NOW);
        assertThat(updated.value().version()).isEqualTo(family.version() + 1);
    }

    @Test
    void what_is_as_it_was_is_no_change() {
        assertThat(update(
                        calling(ALICE),
                        new FamilyPatch(
                                "The Does",
                                set("city", null),
                                listOf(),
                                "active",
                                listOf(BOB.id(), ALICE.id()),
                                listOf())))
                .isEqualTo(new Unchanged<>(family));
    }

    @Test
    void a_merge_patch_keeps_the_parts_of_an_address_it_does_not_name() {
        Map<String, String> before = Map.of("city", "Springfield", "street", "1 Main Street");

        assertThat(set("city", "Shelbyville").on(before))
                .containsExactlyInAnyOrderEntriesOf(Map.of("city", "Shelbyville", "street", "1 Main Street"));
        assertThat(set("city", null).on(before)).containsExactly(Map.entry("street", "1 Main Street"));
        assertThat(new AddressPatch(true, Map.of()).on(before)).isEmpty();
    }

    @Test
    void a_program_that_is_not_in_the_new_list_is_dropped() {
        FamilyDetails before = new FamilyDetails("The Does", Map.of(), Set.of("art", "chess"), FamilyStatus.ACTIVE);

        assertThat(accepted(Update.decide(
                                familyWith(before),
                                wish(calling(ALICE), patchPrograms("art", "robotics")),
                                _ -> Optional.empty(),
                                TUESDAY))
                        .changes())
                .contains(new Change.ProgramAdded("robotics"), new Change.ProgramDropped("chess", TUESDAY))
                .hasSize(3);
    }

    @Test
    void who_is_new_in_a_list_joins_and_who_is_missing_is_removed_by_one_change() {
        Member kim = new Member(KIM.id(), "Kim", Role.MEMBER, Relation.STUDENT, TUESDAY);

        Accepted<Family> updated = accepted(update(calling(ALICE), lists(listOf(ALICE.id()), listOf(KIM.id()))));

        assertThat(updated.changes())
                .containsExactly(
                        new Change.DetailsChanged(family.details(), false, NOW),
                        new Change.MemberPut(kim),
                        new Change.MemberEnded(BOB.id(), TUESDAY));
        assertThat(updated.events())
                .containsExactly(
                        updated("The Does", "active", "parentIds", "studentIds"),
                        new FamilyMemberJoined("fam_1", KIM.id(), "Kim", "member", "student", TUESDAY),
                        new FamilyMemberRemoved("fam_1", BOB.id(), "bob", ALICE.id(), "alice", TUESDAY));
        assertThat(updated.value().members()).containsOnlyKeys(ALICE.id(), KIM.id());
    }

    @Test
    void who_moves_to_the_other_list_stays_the_member_he_was() {
        Accepted<Family> updated = accepted(update(calling(ALICE), lists(null, listOf(BOB.id()))));

        assertThat(updated.changes()).contains(new Change.MemberPut(student(BOB)));
        assertThat(updated.events()).containsExactly(updated("The Does", "active", "parentIds", "studentIds"));
    }

    @Test
    void a_list_that_is_not_set_stays_as_it_is() {
        Accepted<Family> updated = accepted(update(calling(ALICE), lists(null, listOf(KIM.id()))));

        assertThat(updated.value().idsOf(Relation.PARENT)).containsExactly(ALICE.id(), BOB.id());
        assertThat(updated.events().getFirst()).isEqualTo(updated("The Does", "active", "studentIds"));
    }

    @Test
    void who_signs_in_is_invited_instead_unless_a_system_admin_adds_him() {
        FamilyPatch patch = lists(listOf(ALICE.id(), BOB.id(), CAROL.id()), null);

        assertThat(update(calling(ALICE), patch)).isEqualTo(new Refused<>(new Refusal.ConsentRequired(CAROL.id())));
        assertThat(accepted(update(callingAsSystemAdmin(ERIN), patch)).value().members())
                .containsKey(CAROL.id());
    }

    @Test
    void an_invitation_of_who_is_added_counts_as_accepted() {
        Invitation open = new Invitation(
                "inv_1",
                "fam_1",
                ALICE.id(),
                CAROL.id(),
                "carol",
                Relation.PARENT,
                InvitationStatus.PENDING,
                MONDAY,
                TUESDAY.plusSeconds(1));
        Wish wish = wish(callingAsSystemAdmin(ERIN), lists(listOf(ALICE.id(), BOB.id(), CAROL.id()), null));

        Accepted<Family> updated = accepted(Update.decide(with(family, open), wish, _ -> Optional.of(open), TUESDAY));

        assertThat(updated.changes())
                .contains(new Change.InvitationClosed(open.with(InvitationStatus.ACCEPTED), TUESDAY));
        assertThat(updated.value().openInvitations()).isEmpty();
    }

    @Test
    void an_admin_cannot_become_a_student_and_one_admin_stays() {
        assertThat(update(calling(ALICE), lists(listOf(BOB.id()), listOf(ALICE.id()))))
                .isEqualTo(new Refused<>(new Refusal.StudentCannotBeAdmin()));
        assertThat(update(calling(ALICE), lists(listOf(BOB.id()), null)))
                .isEqualTo(new Refused<>(new Refusal.LastAdmin()));
    }

    @Test
    void an_id_that_nobody_has_and_one_listed_twice_are_refused_with_their_places() {
        assertThat(update(calling(ALICE), lists(listOf(ALICE.id(), "user_nobody"), null)))
                .isEqualTo(new Refused<>(new Refusal.InvalidField("parentIds[1]", "exists", "must be a user's id")));
        assertThat(FamilyEdit.read(lists(listOf(ALICE.id()), listOf(ALICE.id()))))
                .isEqualTo(new Refused<>(
                        new Refusal.InvalidField("studentIds[0]", "unique", "must not be listed before")));
    }

    @Test
    void a_family_that_is_full_takes_nobody_but_loses_somebody() {
        assertThat(Update.decide(
                        family,
                        new Wish(calling(ALICE), edit(lists(null, listOf(KIM.id()))), PROFILES, 2),
                        _ -> Optional.empty(),
                        TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.TooManyMembers(2)));
        assertThat(Update.decide(
                        family,
                        new Wish(calling(ALICE), edit(lists(listOf(ALICE.id()), null)), PROFILES, 0),
                        _ -> Optional.empty(),
                        TUESDAY))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void members_who_are_no_admins_strangers_and_admins_of_deleted_families_change_nothing() {
        FamilyPatch patch = new FamilyPatch("The Roes", null, null, null, null, null);

        assertThat(update(calling(BOB), patch)).isEqualTo(new Refused<>(new Refusal.NotAnAdmin()));
        assertThat(update(calling(CAROL), patch)).isEqualTo(new Refused<>(new Refusal.UnknownFamily("fam_1")));
        assertThat(Update.decide(deleted(family), wish(calling(ALICE), patch), _ -> Optional.empty(), TUESDAY))
                .isEqualTo(new Refused<>(new Refusal.FamilyIsDeleted()));
    }

    private Decision<Family> update(Caller caller, FamilyPatch patch) {
        return Update.decide(family, wish(caller, patch), _ -> Optional.empty(), TUESDAY);
    }

    private Family familyWith(FamilyDetails details) {
        return new Family(
                family.id(),
                details,
                family.created(),
                family.modified(),
                null,
                family.version(),
                family.account(),
                family.members(),
                family.openInvitations());
    }

    private static Wish wish(Caller caller, FamilyPatch patch) {
        return new Wish(caller, edit(patch), PROFILES, 200);
    }

    private static FamilyEdit edit(FamilyPatch patch) {
        return switch (FamilyEdit.read(patch)) {
            case Done<FamilyEdit>(FamilyEdit edit) -> edit;
            case Refused<FamilyEdit>(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static FamilyPatch patchPrograms(String... programs) {
        return new FamilyPatch(null, null, listOf(programs), null, null, null);
    }

    private static FamilyPatch lists(
            @Nullable List<@Nullable String> parentIds, @Nullable List<@Nullable String> studentIds) {
        return new FamilyPatch(null, null, null, null, parentIds, studentIds);
    }

    private static List<@Nullable String> listOf(String... texts) {
        List<@Nullable String> list = new ArrayList<>();
        Arrays.stream(texts).forEach(list::add);
        return list;
    }

    private static AddressPatch set(String name, @Nullable String part) {
        return new AddressPatch(false, Map.of(name, Optional.ofNullable(part)));
    }

    private static FamilyUpdated updated(String name, String status, String... changedFields) {
        return new FamilyUpdated("fam_1", name, status, List.of(changedFields), ALICE.id(), TUESDAY);
    }

    private static UserProfile profile(User user, boolean signedIn) {
        Stamp stamp = new Stamp(MONDAY, ALICE.id());
        return new UserProfile(user, user.username(), UserRole.PARENT, null, false, false, signedIn, stamp, stamp);
    }
}
