package io.carillon.family.lifecycle;

import static io.carillon.family.families.People.ALICE;
import static io.carillon.family.families.People.BOB;
import static io.carillon.family.families.People.calling;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.ChangingFamily.Attempts;
import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Relation;
import io.carillon.family.invitations.InMemoryInvitations;
import io.carillon.family.lifecycle.CreatingFamily.Limits;
import io.carillon.family.lifecycle.NewFamily.NewPerson;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.InMemoryUsers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreatingFamilyTest {

    private static final Attempts ATTEMPTS = new Attempts(3, Duration.ofNanos(1), Duration.ofSeconds(1));
    private static final Clock CLOCK = Clock.systemUTC();

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryFamilies families = new InMemoryFamilies();

    @BeforeEach
    void signIn() {
        users.save(ALICE);
    }

    @Test
    void nobody_is_created_for_a_request_that_is_refused() {
        Outcome<Created> refused = create(families, person(null, "kim@example.org"), person("user_nobody", null));

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(users.byEmail("kim@example.org")).isEmpty();
        assertThat(families.all()).isEmpty();
    }

    @Test
    void who_signs_in_while_he_is_put_into_a_family_is_in_it_himself() {
        Outcome<Created> created = create(signingInBeforeTheCommit(), person(null, "bob@example.org"));

        assertThat(created).isInstanceOf(Done.class);
        Family family = families.all().values().iterator().next();
        assertThat(family.idsOf(Relation.STUDENT)).containsExactly(BOB.id());
    }

    /** Bob, whom the request describes, signs in when he has been found to be a placeholder. */
    private Families signingInBeforeTheCommit() {
        return new Families() {
            @Override
            public Optional<Family> find(String familyId) {
                return families.find(familyId);
            }

            @Override
            public Map<String, Family> findAll(Collection<String> familyIds) {
                return families.findAll(familyIds);
            }

            @Override
            public Commit commit(String familyId, long expected, Accepted<?> decision, Traceparent trace) {
                users.save(BOB);
                return families.commit(familyId, expected, decision, trace);
            }
        };
    }

    private Outcome<Created> create(Families used, NewPerson... students) {
        ChangingFamily changing = new ChangingFamily(used, ATTEMPTS);
        List<@Nullable NewPerson> listed = new ArrayList<>();
        for (NewPerson student : students) {
            listed.add(student);
        }
        return new CreatingFamily(
                        changing,
                        new RepeatedRequests(used, families.sources(), new InMemoryInvitations(families)),
                        users,
                        new CreatingOrGettingUser(users, (_, _, _) -> {}, CLOCK),
                        new SettlingPlaceholders(
                                users, new ChangingFamily(families, ATTEMPTS), families.wallets(), CLOCK),
                        new Limits(10, Duration.ofDays(14)),
                        CLOCK)
                .create(calling(ALICE), new NewFamily("The Does", List.of(), listed, Map.of(), List.of()), null);
    }

    private static NewPerson person(@Nullable String userId, @Nullable String email) {
        return new NewPerson(userId, email, null, null, null, null, null);
    }
}
