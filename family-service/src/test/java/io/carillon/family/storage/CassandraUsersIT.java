package io.carillon.family.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.Renewal;
import io.carillon.family.users.SignIn;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRole;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraUsersIT {

    private static UserStore store;
    private static CassandraUsers users;

    @BeforeAll
    static void open(LocalStack stack) {
        store = UserStore.open(stack);
        users = store.users();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void a_stored_user_is_found_every_way() {
        User user = somebody("Anna@Example.org");
        signIn(user);

        assertThat(users.byId(user.id())).contains(user);
        assertThat(users.byUsername(user.username())).contains(user);
        assertThat(users.byEmail("anna@example.org")).contains(user);
    }

    @Test
    void a_renamed_user_is_found_by_his_new_name_and_frees_the_old_one() {
        User before = somebody(Ids.next("mail") + "@example.org");
        signIn(before);
        User renamed = new User(before.id(), Ids.next("name"), null);
        signIn(renamed);

        assertThat(users.byUsername(renamed.username())).contains(renamed);
        assertThat(users.byUsername(before.username())).isEmpty();
        assertThat(users.byEmail(Objects.requireNonNull(before.email()))).isEmpty();

        User successor = new User(Ids.next("user"), before.username(), before.email());
        signIn(successor);
        assertThat(users.byUsername(before.username())).contains(successor);
        assertThat(users.byEmail(Objects.requireNonNull(before.email()))).contains(successor);
    }

    @Test
    void a_name_stays_with_the_user_who_rightfully_holds_it() {
        User first = somebody(Ids.next("mail") + "@example.org");
        signIn(first);
        User second = new User(Ids.next("user"), first.username(), first.email());
        signIn(second);

        assertThat(users.byUsername(first.username())).contains(first);
        assertThat(users.byEmail(Objects.requireNonNull(first.email()))).contains(first);
        assertThat(users.byId(second.id())).contains(second);
    }

    @Test
    void a_name_that_a_crash_left_with_a_renamed_user_is_taken_over() {
        User crashed = somebody(null);
        signIn(crashed);
        Stamp now = new Stamp(Instant.now(), crashed.id());
        users.write(new Renewal(new User(crashed.id(), Ids.next("name"), null), null, null, null, now));
        assertThat(users.byUsername(crashed.username())).isEmpty();

        User successor = new User(Ids.next("user"), crashed.username(), null);
        signIn(successor);

        assertThat(users.byUsername(crashed.username())).contains(successor);
    }

    @Test
    void of_many_users_who_take_one_name_at_once_one_has_it() {
        String name = Ids.next("name");
        List<User> rivals = IntStream.range(0, 10)
                .mapToObj(i -> new User(Ids.next("user"), name, null))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rivals.forEach(rival -> threads.execute(() -> signIn(rival)));
        }

        User holder = users.byUsername(name).orElseThrow();
        Stream.generate(() -> users.byUsername(name))
                .limit(20)
                .forEach(found -> assertThat(found).contains(holder));
        assertThat(rivals)
                .contains(holder)
                .allSatisfy(rival -> assertThat(users.byId(rival.id())).contains(rival));
    }

    @Test
    void a_profile_is_read_as_it_was_written() {
        UserProfile placeholder = store.createOrGet(Ids.next("mail") + "@example.org");

        assertThat(users.profile(placeholder.id())).contains(placeholder);
    }

    @Test
    void a_change_leaves_what_it_does_not_name_and_removes_what_it_empties() {
        UserProfile before = store.createOrGet(Ids.next("mail") + "@example.org");
        Stamp first = new Stamp(Instant.parse("2026-11-20T09:30:00.125Z"), "user_alice");
        users.update(before.id(), new ProfileChange("Sarah", null, null, true), first);

        assertThat(users.profile(before.id())).get().satisfies(after -> {
            assertThat(after.name()).isEqualTo("Sarah");
            assertThat(after.phone()).isEqualTo("555-0101");
            assertThat(after.primaryContact()).isTrue();
            assertThat(after.emergencyContact()).isTrue();
            assertThat(after.created()).isEqualTo(before.created());
            assertThat(after.modified()).isEqualTo(first);
        });

        users.update(before.id(), new ProfileChange(null, "", false, null), first);
        assertThat(users.profile(before.id())).get().satisfies(after -> {
            assertThat(after.name()).isEqualTo("Sarah");
            assertThat(after.phone()).isNull();
            assertThat(after.primaryContact()).isFalse();
        });
    }

    @Test
    void a_sign_in_leaves_what_the_user_changed_here() {
        User user = somebody(null);
        UserStore.signIn(users, new SignIn(user, "Bob Doe", UserRole.STUDENT));
        Stamp created = users.profile(user.id()).orElseThrow().created();
        users.update(user.id(), new ProfileChange("Bobby", "555", true, null), new Stamp(Instant.now(), user.id()));

        User renamed = new User(user.id(), Ids.next("name"), null);
        UserStore.signIn(users, new SignIn(renamed, "Bob Doe", null));

        assertThat(users.profile(user.id())).get().satisfies(profile -> {
            assertThat(profile.user()).isEqualTo(renamed);
            assertThat(profile.name()).isEqualTo("Bobby");
            assertThat(profile.phone()).isEqualTo("555");
            assertThat(profile.primaryContact()).isTrue();
            assertThat(profile.role()).isEqualTo(UserRole.STUDENT);
            assertThat(profile.created()).isEqualTo(created);
        });

        UserStore.signIn(users, new SignIn(renamed, "Robert Doe", UserRole.ADMIN));
        assertThat(users.profile(user.id())).get().satisfies(profile -> {
            assertThat(profile.name()).isEqualTo("Robert Doe");
            assertThat(profile.role()).isEqualTo(UserRole.ADMIN);
        });
    }

    @Test
    void many_profiles_are_read_at_once_and_lead_to_those_who_adopted() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            User user = somebody(null);
            users.write(new Renewal(user, null, null, null, new Stamp(Instant.now(), user.id())));
            ids.add(user.id());
        }
        String email = Ids.next("mail").toLowerCase(Locale.ROOT) + "@example.org";
        UserProfile placeholder = store.createOrGet(email);
        User adopter = somebody(email);
        signIn(adopter);
        ids.addAll(List.of(placeholder.id(), adopter.id(), adopter.id(), "user_nobody"));

        Map<String, UserProfile> profiles = users.profiles(ids);

        assertThat(profiles).hasSize(302).doesNotContainKey("user_nobody");
        assertThat(profiles)
                .hasEntrySatisfying(
                        ids.getFirst(), found -> assertThat(found.id()).isEqualTo(ids.getFirst()))
                .hasEntrySatisfying(
                        placeholder.id(), found -> assertThat(found.user()).isEqualTo(adopter))
                .hasEntrySatisfying(
                        adopter.id(), found -> assertThat(found.user()).isEqualTo(adopter));
        assertThat(users.profiles(List.of())).isEmpty();
    }

    @Test
    void a_placeholder_is_adopted_once_and_a_user_never() {
        UserProfile placeholder = store.createOrGet(Ids.next("mail") + "@example.org");
        User user = somebody(null);
        signIn(user);

        users.merge(placeholder.id(), "user_first");
        users.merge(placeholder.id(), "user_second");
        users.merge(user.id(), "user_first");
        users.merge("user_nobody", "user_first");

        assertThat(users.find(placeholder.id()).orElseThrow().mergedInto()).isEqualTo("user_first");
        assertThat(users.find(user.id()).orElseThrow().mergedInto()).isNull();
        assertThat(users.find("user_nobody")).isEmpty();
    }

    @Test
    void a_user_from_before_there_were_profiles_is_one_who_signed_in() {
        User old = somebody(null);
        store.session().execute("INSERT INTO user (user_id, username) VALUES (?, ?)", old.id(), old.username());

        assertThat(users.profile(old.id())).get().satisfies(profile -> {
            assertThat(profile.user()).isEqualTo(old);
            assertThat(profile.signedIn()).isTrue();
            assertThat(profile.role()).isEqualTo(UserRole.PARENT);
        });

        signIn(old);
        assertThat(users.profile(old.id()).orElseThrow().created().at()).isAfter(Instant.EPOCH);
    }

    private static void signIn(User user) {
        store.signIn(user);
    }

    private static User somebody(@Nullable String email) {
        return new User(Ids.next("user"), Ids.next("name"), email);
    }
}
