package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.tracing.Traceparent;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProvisioningUserTest {

    private static final Traceparent TRACE = Traceparent.begin();
    private static final User BOB = new User("user_bob", "bob", "bob@example.org");

    private final InMemoryUsers users = new InMemoryUsers();
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

    private static SignIn signIn(User user) {
        return new SignIn(user, null, null);
    }

    private ProvisioningUser anotherInstance() {
        return new ProvisioningUser(
                users, (placeholder, adopter, trace) -> {}, Clock.systemUTC(), 10, Duration.ofHours(1));
    }
}
