package io.carillon.family.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.storage.DyingRecords.Death;
import io.carillon.family.users.Handle;
import io.carillon.family.users.NewUser;
import io.carillon.family.users.SignIn;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecords;
import io.carillon.family.users.UserRole;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One address is one user, with two instances of the service and whatever dies. */
@UsesLocalStack(CASSANDRA)
class IdentitiesIT {

    private static final int CALLS = 50;
    private static final int RACES = 20;

    private static UserStore one;
    private static UserStore other;

    @BeforeAll
    static void open(LocalStack stack) {
        one = UserStore.open(stack);
        other = UserStore.open(stack);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    void fifty_who_describe_one_person_at_two_instances_at_once_make_one_user() throws Exception {
        String email = address();

        List<String> ids = together(IntStream.range(0, CALLS)
                .mapToObj(i -> (Callable<String>)
                        () -> (i % 2 == 0 ? one : other).createOrGet(email).id())
                .toList());

        assertThat(ids).hasSize(CALLS).containsOnly(ids.getFirst());
        assertThat(one.users().byEmail(email)).map(User::id).contains(ids.getFirst());
        assertThat(one.recordsWith(email)).isEqualTo(1);
    }

    @Test
    void a_person_who_signs_in_while_others_describe_him_is_one_user() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String email = address();
            User user = new User(Ids.next("user"), Ids.next("name"), email);

            List<String> ids = together(List.of(
                    () -> one.createOrGet(email).id(),
                    () -> {
                        other.signIn(user);
                        return user.id();
                    },
                    () -> other.createOrGet(email).id(),
                    () -> {
                        one.signIn(user);
                        return user.id();
                    }));

            assertThat(one.users().byEmail(email)).contains(user);
            assertThat(one.users().holder(Handle.EMAIL, email)).contains(user.id());
            assertThat(one.users().profiles(ids).values())
                    .extracting(UserProfile::user)
                    .containsOnly(user);
            assertThat(ids)
                    .filteredOn(id -> !id.equals(user.id()))
                    .allSatisfy(
                            id -> assertThat(one.users().find(id).orElseThrow().mergedInto())
                                    .isEqualTo(user.id()));
        }
    }

    @Test
    void a_first_sign_in_that_dies_anywhere_is_continued_by_the_next_at_another_instance() {
        int deaths = dyingEverywhere((records, email) -> {
            UserProfile placeholder = one.createOrGet(email);
            User user = new User(Ids.next("user"), Ids.next("name"), email);
            try {
                UserStore.signIn(records, new SignIn(user, null, null));
            } finally {
                assertThat(one.users().byEmail(email)).isPresent();
                other.signIn(user);

                assertThat(one.users().byEmail(email)).contains(user);
                assertThat(one.users().byId(placeholder.id())).contains(user);
                assertThat(one.users().profile(user.id())).get().satisfies(profile -> {
                    assertThat(profile.phone()).isEqualTo("555-0101");
                    assertThat(profile.role()).isEqualTo(UserRole.STUDENT);
                    assertThat(profile.signedIn()).isTrue();
                });
            }
        });

        assertThat(deaths).isEqualTo(9);
    }

    @Test
    void who_dies_while_he_describes_a_person_leaves_nothing_that_is_found_without_a_record() {
        int deaths = dyingEverywhere((records, email) -> {
            try {
                UserStore.createOrGet(records, new NewUser(email, "Sarah", UserRole.PARENT, null, false, false));
            } finally {
                one.users()
                        .holder(Handle.EMAIL, email)
                        .ifPresent(id -> assertThat(one.users().find(id)).isPresent());
                UserProfile sarah = other.createOrGet(email);
                assertThat(one.users().byEmail(email)).contains(sarah.user());
            }
        });

        assertThat(deaths).isEqualTo(2);
    }

    @Test
    void a_renaming_that_dies_anywhere_is_continued_by_the_next_request() {
        int deaths = dyingEverywhere((records, email) -> {
            User before = new User(Ids.next("user"), Ids.next("name"), email);
            User after = new User(before.id(), Ids.next("name"), address());
            one.signIn(before);
            try {
                UserStore.signIn(records, new SignIn(after, null, null));
            } finally {
                other.signIn(after);
                assertThat(one.users().byUsername(after.username())).contains(after);
                assertThat(one.users().byEmail(after.findEmail().orElseThrow())).contains(after);
                assertThat(one.users().byUsername(before.username())).isEmpty();
                assertThat(one.users().byEmail(email)).isEmpty();
            }
        });

        assertThat(deaths).isEqualTo(5);
    }

    /** Lets an instance die before its first, its second… write, until it lives; returns how often it died. */
    private int dyingEverywhere(Story story) {
        for (int writes = 0; ; writes++) {
            try {
                story.play(DyingRecords.after(writes, one.users()), address());
                return writes;
            } catch (Death e) {
                // the story has looked at what it left
            }
        }
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(calls);
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private static String address() {
        return Ids.next("mail").toLowerCase(Locale.ROOT) + "@example.org";
    }

    @FunctionalInterface
    private interface Story {
        void play(UserRecords records, String email);
    }
}
