package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbered schema of one keyspace. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration AGREEMENT_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final String component;
    private final List<Migration> migrations;

    /**
     * Those of one service.
     *
     * @param component the service's name, under which is recorded what was applied
     * @throws IllegalArgumentException if the numbers aren't 1, 2, 3…
     */
    public Migrations(String component, List<Migration> migrations) {
        for (int i = 0; i < migrations.size(); i++) {
            if (migrations.get(i).number() != i + 1) {
                throw new IllegalArgumentException("expected migration " + (i + 1) + ", found "
                        + migrations.get(i).name());
            }
        }
        this.component = component;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Applies what is missing, one instance at a time; costs one read when nothing is.
     *
     * @param session with the keyspace to migrate as its default
     * @throws MigrationException if an applied migration was edited since, or the cluster doesn't agree on the schema
     */
    public void apply(CqlSession session) {
        AppliedMigrations applied = new AppliedMigrations(session, component);
        if (missing(applied.all()).isEmpty()) {
            return;
        }
        // Otherwise the driver reads the whole schema again after each statement.
        session.setSchemaMetadataEnabled(false);
        try (MigrationLock lock = MigrationLock.acquire(session, component)) {
            missing(applied.all()).forEach(migration -> apply(session, migration, lock, applied));
        } finally {
            session.setSchemaMetadataEnabled(null);
        }
    }

    private List<Migration> missing(Map<Integer, String> applied) {
        for (Migration migration : migrations) {
            String checksum = applied.get(migration.number());
            if (checksum != null && !checksum.equals(migration.checksum())) {
                throw new MigrationException("migration %d (%s) was edited after it was applied: add a new one instead"
                        .formatted(migration.number(), migration.name()));
            }
        }
        return migrations.stream()
                .filter(migration -> !applied.containsKey(migration.number()))
                .toList();
    }

    private static void apply(CqlSession session, Migration migration, MigrationLock lock, AppliedMigrations applied) {
        for (String statement : migration.statements()) {
            lock.renew();
            session.execute(statement);
            awaitAgreement(session);
        }
        applied.add(migration);
        LOG.atInfo()
                .addKeyValue("number", migration.number())
                .addKeyValue("migration", migration.name())
                .log("Migrated the schema");
    }

    private static void awaitAgreement(CqlSession session) {
        long deadline = System.nanoTime() + AGREEMENT_PATIENCE.toNanos();
        while (!session.checkSchemaAgreement()) {
            if (System.nanoTime() > deadline) {
                throw new MigrationException("the nodes don't agree on the schema after " + AGREEMENT_PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
