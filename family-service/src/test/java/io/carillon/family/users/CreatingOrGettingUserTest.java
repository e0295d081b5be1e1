package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreatingOrGettingUserTest {

    private static final String EMAIL = "sarah@example.org";

    private final InMemoryUsers users = new InMemoryUsers();

    @Test
    void a_person_whom_nobody_knows_becomes_a_placeholder() {
        UserProfile sarah =
                createOrGet(new NewUser("Sarah@Example.org", "Sarah", UserRole.PARENT, "555-0101", true, false));

        assertThat(sarah.isPlaceholder()).isTrue();
        assertThat(sarah.user().email()).isEqualTo(EMAIL);
        assertThat(sarah.user().username()).isEqualTo("Sarah");
        assertThat(sarah.phone()).isEqualTo("555-0101");
        assertThat(sarah.primaryContact()).isTrue();
        assertThat(sarah.created().by()).isEqualTo("user_alice");
        assertThat(users.profile(sarah.id())).contains(sarah);
        assertThat(users.byEmail(EMAIL)).contains(sarah.user());
    }

    @Test
    void an_address_that_is_known_gives_its_user_as_he_is() {
        User signedIn = new User("user_sarah", "sarah", EMAIL);
        users.save(signedIn);
        int writes = users.writes();

        UserProfile found = createOrGet(new NewUser(EMAIL, "Somebody", UserRole.STUDENT, "0", true, true));

        assertThat(found.user()).isEqualTo(signedIn);
        assertThat(found.name()).isNull();
        assertThat(found.role()).isEqualTo(UserRole.PARENT);
        assertThat(users.writes()).isEqualTo(writes);
    }

    @Test
    void the_same_address_in_other_letters_gives_the_same_placeholder() {
        UserProfile first = createOrGet(sarah(EMAIL));

        assertThat(createOrGet(sarah("SARAH@example.ORG"))).isEqualTo(first);
    }

    @Test
    void who_has_no_address_is_another_one_each_time() {
        UserProfile first = createOrGet(sarah(null));

        assertThat(createOrGet(sarah(null)).id()).isNotEqualTo(first.id());
        assertThat(users.profile(first.id())).contains(first);
    }

    @Test
    void a_placeholder_is_not_found_by_the_name_that_others_gave_him() {
        createOrGet(sarah(EMAIL));

        assertThat(users.byUsername("Sarah")).isEmpty();
    }

    @Test
    void nobody_makes_an_admin_by_describing_him() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewUser(EMAIL, "Sarah", UserRole.ADMIN, null, false, false));
    }

    @Test
    void of_two_who_describe_the_same_person_at_once_the_slower_leaves_nothing() {
        AtomicReference<UserProfile> faster = new AtomicReference<>();
        users.afterWrites(1, () -> faster.set(createOrGet(sarah(EMAIL))));

        UserProfile slower = createOrGet(sarah(EMAIL));

        assertThat(slower).isEqualTo(faster.get());
        assertThat(users.records()).containsOnlyKeys(slower.id());
    }

    @Test
    void a_person_who_signs_in_meanwhile_is_the_user() {
        User signedIn = new User("user_sarah", "sarah", EMAIL);
        users.afterWrites(1, () -> users.save(signedIn));

        UserProfile found = createOrGet(sarah(EMAIL));

        assertThat(found.user()).isEqualTo(signedIn);
        assertThat(users.records()).containsOnlyKeys("user_sarah");
    }

    @Test
    void an_address_is_taken_over_from_a_user_who_died_while_he_gave_it_up() {
        users.save(new User("user_sarah", "sarah", EMAIL));
        users.dieAfter(2);
        assertThat(catchThrowable(() -> users.save(new User("user_sarah", "sarah", "new@example.org"))))
                .isNotNull();
        assertThat(users.holder(Handle.EMAIL, EMAIL)).contains("user_sarah");

        UserProfile placeholder = createOrGet(sarah(EMAIL));

        assertThat(placeholder.isPlaceholder()).isTrue();
        assertThat(users.byEmail(EMAIL)).contains(placeholder.user());
    }

    private UserProfile createOrGet(NewUser described) {
        return new CreatingOrGettingUser(users, (placeholder, adopter, trace) -> {}, Clock.systemUTC())
                .createOrGet(described, "user_alice");
    }

    private static NewUser sarah(@Nullable String email) {
        return new NewUser(email, "Sarah", UserRole.PARENT, null, false, false);
    }
}
