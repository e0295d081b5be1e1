package io.carillon.family.members;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.SampleFamilies.admin;
import static io.carillon.family.families.SampleFamilies.familyOf;
import static io.carillon.family.families.SampleFamilies.student;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.ChangingFamily.Attempts;
import io.carillon.family.families.ContestedFamilies;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.families.Family;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.invitations.InMemoryInvitations;
import io.carillon.family.invitations.ReaddressingInvitations;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.InMemoryUsers;
import io.carillon.family.users.NewUser;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptingPlaceholderTest {

    private static final Traceparent TRACE = Traceparent.begin();
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Attempts ATTEMPTS = new Attempts(3, Duration.ofNanos(1), Duration.ofSeconds(1));
    private static final User PLACEHOLDER = new User("user_bobby", "Bobby", null);

    private final InMemoryFamilies families =
            new InMemoryFamilies(withBobby("fam_1"), withBobby("fam_2"), withBobby("fam_3"));

    @Test
    void all_families_of_the_placeholder_become_the_users() {
        adopting(families.familiesOfUser()).adopt(PLACEHOLDER.id(), BOB, TRACE);

        assertAdoptedOnce();
    }

    @Test
    void after_a_crash_the_next_attempt_does_the_rest_and_nothing_twice() {
        families.dieAfter(1);
        AdoptingPlaceholder adopting = adopting(families.familiesOfUser());
        assertThatThrownBy(() -> adopting.adopt(PLACEHOLDER.id(), BOB, TRACE)).hasMessage("died");

        adopting.adopt(PLACEHOLDER.id(), BOB, TRACE);
        adopting.adopt(PLACEHOLDER.id(), BOB, TRACE);

        assertAdoptedOnce();
    }

    @Test
    void a_family_that_was_announced_but_never_founded_is_passed_over() {
        adopting(_ -> Set.of("fam_1", "fam_2", "fam_3", "fam_lost")).adopt(PLACEHOLDER.id(), BOB, TRACE);

        assertAdoptedOnce();
    }

    @Test
    void when_others_are_always_faster_the_attempt_fails_so_that_the_next_one_goes_on() {
        Families contested = ContestedFamilies.of(withBobby("fam_1"), Integer.MAX_VALUE);
        AdoptingPlaceholder adopting = new AdoptingPlaceholder(
                _ -> Set.of("fam_1"),
                new ChangingFamily(contested, ATTEMPTS),
                families.wallets(),
                readdressing(),
                CLOCK);

        assertThatThrownBy(() -> adopting.adopt(PLACEHOLDER.id(), BOB, TRACE))
                .isInstanceOf(AdoptionDelayedException.class)
                .hasMessageContaining("fam_1");
    }

    @Test
    void who_was_adopted_while_he_was_added_is_settled_and_others_are_left_alone() {
        InMemoryUsers users = new InMemoryUsers();
        UserProfile placeholder = new CreatingOrGettingUser(users, (_, _, _) -> {}, CLOCK)
                .createOrGet(new NewUser("bob@example.org", "Bobby", UserRole.STUDENT, null, false, false), "user_a");
        users.save(ALICE);
        users.save(BOB);
        InMemoryFamilies added = new InMemoryFamilies(familyOf(admin(ALICE), student(placeholder.user())));

        new SettlingPlaceholders(users, new ChangingFamily(added, ATTEMPTS), added.wallets(), CLOCK)
                .settle("fam_1", List.of(ALICE.id(), placeholder.id()), TRACE);

        assertThat(added.find("fam_1").orElseThrow().members()).containsOnlyKeys(ALICE.id(), BOB.id());
        assertThat(added.eventsOf("fam_1")).hasSize(2);
    }

    private AdoptingPlaceholder adopting(FamiliesOfUser familiesOfUser) {
        return new AdoptingPlaceholder(
                familiesOfUser, new ChangingFamily(families, ATTEMPTS), families.wallets(), readdressing(), CLOCK);
    }

    private ReaddressingInvitations readdressing() {
        return new ReaddressingInvitations(
                new ChangingFamily(families, ATTEMPTS), new InMemoryInvitations(families), new InMemoryUsers(), CLOCK);
    }

    private void assertAdoptedOnce() {
        for (String familyId : List.of("fam_1", "fam_2", "fam_3")) {
            assertThat(families.find(familyId).orElseThrow().members()).containsOnlyKeys(ALICE.id(), BOB.id());
            assertThat(families.eventsOf(familyId))
                    .extracting(event -> event.getSchema().getName())
                    .containsExactly("FamilyMembershipEnded", "FamilyMemberJoined");
        }
    }

    private static Family withBobby(String id) {
        Family family = familyOf(admin(ALICE), student(PLACEHOLDER));
        return new Family(
                id,
                family.details(),
                family.created(),
                family.modified(),
                null,
                family.version(),
                family.account(),
                family.members(),
                family.openInvitations());
    }
}
