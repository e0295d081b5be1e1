package io.carillon.chassis.cassandra;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class MigrationsIT {

    private static final String COMPONENT = "pet-service";
    private static final Migration CATS = new Migration(
            1, "cats", "CREATE TABLE cat (name text PRIMARY KEY);\nINSERT INTO cat (name) VALUES ('Tom');\n");
    private static final Migration DOGS = new Migration(2, "dogs", "CREATE TABLE dog (name text PRIMARY KEY);\n");

    private final LocalStack stack;

    MigrationsIT(LocalStack stack) {
        this.stack = stack;
    }

    /** The statements can't be repeated, so a second application would fail. */
    @Test
    void of_instances_that_start_together_one_migrates_and_all_go_on() throws InterruptedException, ExecutionException {
        List<CqlSession> instances = new ArrayList<>();
        try (CqlSession first = sessionOf("together");
                ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.add(first);
            for (int i = 1; i < 4; i++) {
                instances.add(sessionOf("together"));
            }
            List<Future<?>> started = new ArrayList<>();
            for (CqlSession instance : instances) {
                started.add(starts.submit(() -> new Migrations(COMPONENT, List.of(CATS, DOGS)).apply(instance)));
            }
            for (Future<?> start : started) {
                start.get();
            }
            assertThat(new AppliedMigrations(first, COMPONENT).all()).containsOnlyKeys(1, 2);
            assertThat(first.execute("SELECT name FROM cat").one()).isNotNull();
        } finally {
            instances.forEach(CqlSession::close);
        }
    }

    @Test
    void what_a_later_version_adds_is_applied_and_nothing_else() {
        try (CqlSession session = sessionOf("later")) {
            new Migrations(COMPONENT, List.of(CATS)).apply(session);
            new Migrations(COMPONENT, List.of(CATS)).apply(session);

            new Migrations(COMPONENT, List.of(CATS, DOGS)).apply(session);

            assertThat(new AppliedMigrations(session, COMPONENT).all())
                    .containsEntry(1, CATS.checksum())
                    .containsEntry(2, DOGS.checksum());
        }
    }

    @Test
    void an_older_version_starts_on_a_newer_schema() {
        try (CqlSession session = sessionOf("older")) {
            new Migrations(COMPONENT, List.of(CATS, DOGS)).apply(session);

            new Migrations(COMPONENT, List.of(CATS)).apply(session);
        }
    }

    @Test
    void an_edited_migration_stops_the_start() {
        try (CqlSession session = sessionOf("edited")) {
            new Migrations(COMPONENT, List.of(CATS)).apply(session);
            Migration edited = new Migration(1, "cats", "CREATE TABLE cat (name ascii PRIMARY KEY);\n");

            assertThatThrownBy(() -> new Migrations(COMPONENT, List.of(edited)).apply(session))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("cats")
                    .hasMessageContaining("edited");
        }
    }

    @Test
    void the_lock_of_an_instance_that_died_runs_out() {
        try (CqlSession session = sessionOf("died")) {
            MigrationLock.acquire(session, COMPONENT).close();
            session.execute("INSERT INTO migration_lock (name, holder) VALUES ('pet-service', 'dead')"
                    + " IF NOT EXISTS USING TTL 2");

            new Migrations(COMPONENT, List.of(CATS)).apply(session);

            assertThat(new AppliedMigrations(session, COMPONENT).all()).containsOnlyKeys(1);
        }
    }

    @Test
    void who_lost_his_lock_stops_migrating() {
        try (CqlSession session = sessionOf("lost");
                MigrationLock lock = MigrationLock.acquire(session, COMPONENT)) {
            session.execute("DELETE FROM migration_lock WHERE name = 'pet-service' IF EXISTS");

            assertThatThrownBy(lock::renew).isInstanceOf(MigrationException.class);
        }
    }

    private CqlSession sessionOf(String keyspace) {
        String name = "migrations_" + keyspace;
        try (CqlSession session = open("system")) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + name
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        }
        return open(name);
    }

    private CqlSession open(String keyspace) {
        return CqlSession.builder()
                .addContactPoint(stack.cassandraContactPoint())
                .withLocalDatacenter(stack.cassandraDatacenter())
                .withKeyspace(keyspace)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(10))
                        .build())
                .build();
    }
}
