package io.carillon.family.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.migrations.Migrations;
import io.carillon.family.tracing.Traceparent;
import io.carillon.family.users.ProvisioningUser;
import io.carillon.family.users.Renewal;
import io.carillon.family.users.SignIn;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraUsersIT {

    private static final String KEYSPACE = "users_it";

    private final CqlSession session;
    private final CassandraUsers users;

    CassandraUsersIT(LocalStack stack) {
        try (CqlSession system = open(stack, "system")) {
            system.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        }
        this.session = open(stack, KEYSPACE);
        new Migrations(FamilySchema.migrations()).apply(session);
        this.users = new CassandraUsers(session);
    }

    @AfterEach
    void closeSession() {
        session.close();
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

    /** As a first request does. */
    private void signIn(User user) {
        new ProvisioningUser(users, (placeholder, adopter, trace) -> {}, Clock.systemUTC(), 1, Duration.ofHours(1))
                .provision(new SignIn(user, null, null), Traceparent.begin());
    }

    private static User somebody(@Nullable String email) {
        return new User(Ids.next("user"), Ids.next("name"), email);
    }

    private static CqlSession open(LocalStack stack, String keyspace) {
        return CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .withKeyspace(keyspace)
                .build();
    }
}
