package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.carillon.chassis.tracing.Traceparent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final Traceparent TRACE = Traceparent.begin();
    private static final String EMAIL = "sarah@example.org";
    private static final User SARAH = new User("user_sarah", "sarah", EMAIL);
    private static final int WRITES_OF_AN_ADOPTION = 9;

    private final List<String> adoptions = new ArrayList<>();
    private InMemoryUsers users = new InMemoryUsers();
    private UserProfile placeholder;

    @BeforeEach
    void somebodyDescribesSarah() {
        users = new InMemoryUsers();
        adoptions.clear();
        placeholder = new CreatingOrGettingUser(users, this::adopt, Clock.systemUTC())
                .createOrGet(new NewUser(EMAIL, "Sarah J.", UserRole.STUDENT, "555-0101", true, false), "user_alice");
    }

    @Test
    void who_signs_in_with_a_placeholders_address_becomes_that_user() {
        signIn(new SignIn(SARAH, null, null));

        assertAdopted();
        assertThat(adoptions).containsExactly(placeholder.id() + " by user_sarah");
    }

    @Test
    void what_others_typed_stays_where_the_token_says_nothing() {
        signIn(new SignIn(SARAH, null, null));

        UserProfile sarah = users.profile("user_sarah").orElseThrow();
        assertThat(sarah.name()).isEqualTo("Sarah J.");
        assertThat(sarah.phone()).isEqualTo("555-0101");
        assertThat(sarah.role()).isEqualTo(UserRole.STUDENT);
        assertThat(sarah.primaryContact()).isTrue();
        assertThat(sarah.emergencyContact()).isFalse();
    }

    @Test
    void what_the_token_says_wins() {
        signIn(new SignIn(SARAH, "Sarah Johnson", UserRole.PARENT));

        UserProfile sarah = users.profile("user_sarah").orElseThrow();
        assertThat(sarah.name()).isEqualTo("Sarah Johnson");
        assertThat(sarah.role()).isEqualTo(UserRole.PARENT);
    }

    @Test
    void an_adoption_that_dies_anywhere_is_continued_by_the_next_request() {
        for (int writes = 0; writes < WRITES_OF_AN_ADOPTION; writes++) {
            somebodyDescribesSarah();
            users.dieAfter(writes);

            assertThat(catchThrowable(() -> signIn(new SignIn(SARAH, null, null))))
                    .as("after %d writes", writes)
                    .isNotNull();
            assertThat(users.byEmail(EMAIL)).isPresent();
            signIn(new SignIn(SARAH, null, null));

            assertAdopted();
            assertThat(adoptions).isNotEmpty();
            assertThat(users.profile("user_sarah").orElseThrow().phone()).isEqualTo("555-0101");
        }
        somebodyDescribesSarah();
        users.dieAfter(WRITES_OF_AN_ADOPTION);
        signIn(new SignIn(SARAH, null, null));
        assertThat(users.wasNotInterrupted()).isTrue();
    }

    @Test
    void an_adoption_that_the_families_fail_is_tried_again() {
        ProvisioningUser failing = provisioning((placeholderId, adopter, trace) -> {
            throw new IllegalStateException("contended");
        });
        assertThat(catchThrowable(() -> failing.provision(new SignIn(SARAH, null, null), TRACE)))
                .isNotNull();
        assertThat(users.holder(Handle.EMAIL, EMAIL)).contains(placeholder.id());

        signIn(new SignIn(SARAH, null, null));

        assertAdopted();
        assertThat(adoptions).hasSize(1);
    }

    @Test
    void an_adopter_who_changes_his_address_meanwhile_completes_the_adoption_first() {
        users.dieAfter(4);
        assertThat(catchThrowable(() -> signIn(new SignIn(SARAH, null, null)))).isNotNull();
        assertThat(users.find(placeholder.id()).orElseThrow().mergedInto()).isEqualTo("user_sarah");
        adoptions.clear();

        User moved = new User("user_sarah", "sarah", "new@example.org");
        signIn(new SignIn(moved, null, null));

        assertThat(adoptions).containsExactly(placeholder.id() + " by user_sarah");
        assertThat(users.byEmail(EMAIL)).isEmpty();
        assertThat(users.byEmail("new@example.org")).contains(moved);
    }

    @Test
    void of_two_users_with_one_address_the_first_adopts_and_the_second_helps_if_he_died() {
        users.dieAfter(4);
        assertThat(catchThrowable(() -> signIn(new SignIn(SARAH, null, null)))).isNotNull();
        adoptions.clear();

        User second = new User("user_second", "second", EMAIL);
        signIn(new SignIn(second, null, null));

        assertThat(adoptions).containsExactly(placeholder.id() + " by user_sarah");
        assertAdopted();
        assertThat(users.byUsername("second")).contains(second);
    }

    @Test
    void a_user_is_never_adopted_once_he_signed_in() {
        signIn(new SignIn(SARAH, null, null));
        adoptions.clear();

        signIn(new SignIn(new User("user_second", "second", EMAIL), null, null));

        assertThat(adoptions).isEmpty();
        assertThat(users.byEmail(EMAIL)).contains(SARAH);
    }

    @Test
    void a_user_whose_address_becomes_a_placeholders_adopts_him_too() {
        signIn(new SignIn(new User("user_sarah", "sarah", "old@example.org"), null, null));

        signIn(new SignIn(SARAH, null, null));

        assertAdopted();
        assertThat(users.byEmail("old@example.org")).isEmpty();
    }

    @Test
    void a_user_without_a_verified_address_adopts_nobody() {
        signIn(new SignIn(new User("user_sarah", "sarah", null), null, null));

        assertThat(adoptions).isEmpty();
        assertThat(users.byEmail(EMAIL)).contains(placeholder.user());
    }

    private void assertAdopted() {
        assertThat(users.byEmail(EMAIL)).contains(SARAH);
        assertThat(users.holder(Handle.EMAIL, EMAIL)).contains("user_sarah");
        assertThat(users.byId(placeholder.id())).contains(SARAH);
        assertThat(users.find(placeholder.id()).orElseThrow().mergedInto()).isEqualTo("user_sarah");
    }

    /** By now everybody who looks for the placeholder must find the adopter, and the address must still lead here. */
    private void adopt(String placeholderId, User adopter, Traceparent trace) {
        assertThat(users.byId(placeholderId)).contains(adopter);
        assertThat(users.holder(Handle.EMAIL, EMAIL)).contains(placeholderId);
        assertThat(trace).isEqualTo(TRACE);
        adoptions.add(placeholderId + " by " + adopter.id());
    }

    private void signIn(SignIn signIn) {
        provisioning(this::adopt).provision(signIn, TRACE);
    }

    private ProvisioningUser provisioning(PlaceholderAdoption adoption) {
        return new ProvisioningUser(users, adoption, Clock.systemUTC(), 10, Duration.ofHours(1));
    }
}
