package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProvisioningUserTest {

    private static final User BOB = new User("user_bob", "bob", "bob@example.org");

    private final InMemoryUsers users = new InMemoryUsers();
    private final ProvisioningUser provisioning = anotherInstance();

    @Test
    void a_new_user_is_stored_and_from_then_on_costs_nothing() {
        provisioning.provision(BOB);
        int readsOfTheFirst = users.reads();

        for (int i = 0; i < 1_000; i++) {
            provisioning.provision(BOB);
        }

        assertThat(users.byId(BOB.id())).contains(BOB);
        assertThat(users.writes()).isEqualTo(1);
        assertThat(users.reads()).isEqualTo(readsOfTheFirst + 1);
    }

    @Test
    void what_a_later_token_says_is_stored_at_once() {
        provisioning.provision(BOB);
        User renamed = new User(BOB.id(), "robert", "robert@example.org");

        provisioning.provision(renamed);

        assertThat(users.byUsername("robert")).contains(renamed);
    }

    @Test
    void a_user_whom_another_instance_stored_is_not_stored_again() {
        anotherInstance().provision(BOB);

        provisioning.provision(BOB);

        assertThat(users.writes()).isEqualTo(1);
    }

    @Test
    void a_user_without_an_address_is_complete_without_one() {
        User plain = new User("user_plain", "plain", null);
        anotherInstance().provision(plain);

        provisioning.provision(plain);

        assertThat(users.writes()).isEqualTo(1);
    }

    private ProvisioningUser anotherInstance() {
        return new ProvisioningUser(users, 10, Duration.ofHours(1));
    }
}
