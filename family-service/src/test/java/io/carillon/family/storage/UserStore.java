package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.Migrations;
import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.NewUser;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.ProvisioningUser;
import io.carillon.family.users.SignIn;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecords;
import io.carillon.family.users.UserRole;
import io.carillon.fixtures.cassandra.TestKeyspace;
import io.carillon.localstack.LocalStack;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What an instance of the service does with users, on a session of its own. */
final class UserStore implements AutoCloseable {

    private static final String KEYSPACE = "users_it";
    private static final PlaceholderAdoption NO_FAMILIES = (placeholder, adopter, trace) -> {};

    private final CqlSession session;
    private final CassandraUsers users;

    private UserStore(CqlSession session) {
        this.session = session;
        this.users = new CassandraUsers(session);
    }

    static UserStore open(LocalStack stack) {
        return new UserStore(
                TestKeyspace.open(stack, KEYSPACE, new Migrations("family-service", FamilySchema.migrations())));
    }

    CqlSession session() {
        return session;
    }

    CassandraUsers users() {
        return users;
    }

    UserProfile createOrGet(String email) {
        NewUser described = new NewUser(email, "Sarah J.", UserRole.STUDENT, "555-0101", true, false);
        return createOrGet(users, described);
    }

    static UserProfile createOrGet(UserRecords records, NewUser described) {
        return new CreatingOrGettingUser(records, NO_FAMILIES, clock()).createOrGet(described, "user_creator");
    }

    /** As a first request does whose token says no more than who its user is. */
    void signIn(User user) {
        signIn(users, new SignIn(user, null, null));
    }

    static void signIn(UserRecords records, SignIn signIn) {
        new ProvisioningUser(records, NO_FAMILIES, clock(), 1, Duration.ofHours(1))
                .provision(signIn, Traceparent.begin());
    }

    /** How many records say that their user has this address. */
    long recordsWith(@Nullable String email) {
        return session.execute("SELECT email FROM user").all().stream()
                .filter(row -> email != null && email.equals(row.getString("email")))
                .count();
    }

    private static Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        session.close();
    }
}
