package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProvisioningUserTest {

    private static final Traceparent TRACE = Traceparent.begin();
    private static final User BOB = new User("user_bob", "bob", "bob@example.org");

    private final InMemoryUsers users = new InMemoryUsers();
    private Clock clock = Clock.systemUTC();
    private final ProvisioningUser provisioning = anotherInstance();

    @Test
    void a_new_user_is_stored_and_from_then_on_costs_nothing() {
        provisioning.provision(signIn(BOB), TRACE);
        int readsOfTheFirst = users.reads();
        int writesOfTheFirst = users.writes();

        for (int i = 0; i < 1_000; i++) {
            provisioning.provision(signIn(BOB), TRACE);
        }

        assertThat(users.writes()).isEqualTo(writesOfTheFirst);
        assertThat(users.reads()).isEqualTo(readsOfTheFirst);
        assertThat(users.byId(BOB.id())).contains(BOB);
    }

    @Test
    void what_a_later_token_says_is_stored_at_once() {
        provisioning.provision(signIn(BOB), TRACE);
        User renamed = new User(BOB.id(), "robert", "robert@example.org");

        provisioning.provision(signIn(renamed), TRACE);

        assertThat(users.byUsername("robert")).contains(renamed);
    }

    @Test
    void a_user_whom_another_instance_stored_is_not_stored_again() {
        anotherInstance().provision(signIn(BOB), TRACE);
        int writes = users.writes();

        provisioning.provision(signIn(BOB), TRACE);

        assertThat(users.writes()).isEqualTo(writes);
    }

    @Test
    void a_user_without_an_address_is_complete_without_one() {
        User plain = new User("user_plain", "plain", null);
        anotherInstance().provision(signIn(plain), TRACE);
        int writes = users.writes();

        provisioning.provision(signIn(plain), TRACE);

        assertThat(users.writes()).isEqualTo(writes);
    }

    @Test
    void the_name_of_the_token_is_taken_until_the_user_changes_it_here() {
        provisioning.provision(new SignIn(BOB, "Bob Doe", null), TRACE);
        assertThat(profile().name()).isEqualTo("Bob Doe");

        users.update(BOB.id(), new ProfileChange("Bobby", "555", true, null), new Stamp(Instant.now(), BOB.id()));
        User moved = new User(BOB.id(), BOB.username(), "new@example.org");
        provisioning.provision(new SignIn(moved, "Bob Doe", null), TRACE);
        assertThat(profile().user()).isEqualTo(moved);
        assertThat(profile().name()).isEqualTo("Bobby");

        provisioning.provision(new SignIn(BOB, "Robert Doe", null), TRACE);
        assertThat(profile().name()).isEqualTo("Robert Doe");
        assertThat(profile().phone()).isEqualTo("555");
        assertThat(profile().primaryContact()).isTrue();

        provisioning.provision(signIn(BOB), TRACE);
        assertThat(profile().name()).isEqualTo("Robert Doe");
    }

    @Test
    void who_says_no_role_is_a_parent() {
        provisioning.provision(signIn(BOB), TRACE);

        assertThat(profile().role()).isEqualTo(UserRole.PARENT);
    }

    @Test
    void a_student_stays_one_while_his_token_is_silent() {
        provisioning.provision(new SignIn(BOB, null, UserRole.STUDENT), TRACE);
        provisioning.provision(signIn(BOB), TRACE);
        assertThat(profile().role()).isEqualTo(UserRole.STUDENT);

        provisioning.provision(new SignIn(BOB, null, UserRole.PARENT), TRACE);
        assertThat(profile().role()).isEqualTo(UserRole.PARENT);
    }

    @Test
    void nobody_stays_an_admin_whose_token_is_silent() {
        provisioning.provision(new SignIn(BOB, null, UserRole.ADMIN), TRACE);
        assertThat(profile().role()).isEqualTo(UserRole.ADMIN);

        provisioning.provision(signIn(BOB), TRACE);
        assertThat(profile().role()).isEqualTo(UserRole.PARENT);
    }

    @Test
    void it_is_remembered_when_a_user_was_first_seen() {
        provisioning.provision(signIn(BOB), TRACE);
        Stamp created = profile().created();

        clock = Clock.offset(clock, Duration.ofDays(1));
        anotherInstance().provision(new SignIn(BOB, "Bob Doe", null), TRACE);

        assertThat(created.by()).isEqualTo(BOB.id());
        assertThat(profile().created()).isEqualTo(created);
        assertThat(profile().modified().at()).isAfter(created.at());
        assertThat(profile().isPlaceholder()).isFalse();
    }

    @Test
    void wherever_a_renaming_dies_holders_exist_and_the_next_request_does_the_rest() {
        User renamed = new User(BOB.id(), "robert", "robert@example.org");
        for (int deaths = 0; ; deaths++) {
            InMemoryUsers crashing = new InMemoryUsers();
            crashing.save(BOB);
            crashing.dieAfter(deaths);
            Throwable death = catchThrowable(() -> instanceOn(crashing).provision(signIn(renamed), TRACE));

            assertThat(crashing.holders()).isSubsetOf(crashing.records().keySet());
            instanceOn(crashing).provision(signIn(renamed), TRACE);
            assertThat(crashing.byUsername("robert")).contains(renamed);
            assertThat(crashing.byEmail("robert@example.org")).contains(renamed);
            assertThat(crashing.byUsername("bob")).isEmpty();
            assertThat(crashing.byEmail("bob@example.org")).isEmpty();
            if (death == null) {
                assertThat(deaths).isEqualTo(5);
                return;
            }
        }
    }

    private UserProfile profile() {
        return users.profile(BOB.id()).orElseThrow();
    }

    private static SignIn signIn(User user) {
        return new SignIn(user, null, null);
    }

    private ProvisioningUser anotherInstance() {
        return instanceOn(users);
    }

    private ProvisioningUser instanceOn(InMemoryUsers stored) {
        return new ProvisioningUser(stored, (placeholder, adopter, trace) -> {}, clock, 10, Duration.ofHours(1));
    }
}
