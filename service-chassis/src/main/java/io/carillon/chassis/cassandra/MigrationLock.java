package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.CASWriteUnknownException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** One instance migrates at a time: a lease in Cassandra that a dead instance loses. */
final class MigrationLock implements AutoCloseable {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = LEASE.multipliedBy(3);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final CqlSession session;
    private final String name;
    private final String holder = UUID.randomUUID().toString();

    private MigrationLock(CqlSession session, String name) {
        this.session = session;
        this.name = name;
    }

    /**
     * Waits its turn.
     *
     * @param name of what is migrated
     * @throws MigrationException after {@code PATIENCE}
     */
    static MigrationLock acquire(CqlSession session, String name) {
        BookkeepingTable.create(session, "migration_lock", "name text PRIMARY KEY, holder text");
        MigrationLock lock = new MigrationLock(session, name);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!lock.take()) {
            if (System.nanoTime() > deadline) {
                throw new MigrationException("another instance has been migrating for " + PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return lock;
    }

    private boolean take() {
        try {
            ResultSet result = execute(
                    "INSERT INTO migration_lock (name, holder) VALUES (?, ?) IF NOT EXISTS USING TTL "
                            + LEASE.toSeconds(),
                    name,
                    holder);
            if (result.wasApplied()) {
                return true;
            }
            Row row = result.one();
            return row != null && holder.equals(row.getString("holder"));
        } catch (WriteTimeoutException | CASWriteUnknownException e) {
            // Perhaps taken, perhaps not: the next attempt shows.
            return false;
        }
    }

    /** @throws MigrationException if the lease ran out, so that another instance may be migrating */
    void renew() {
        String update = "UPDATE migration_lock USING TTL %d SET holder = ? WHERE name = ? IF holder = ?";
        if (!execute(update.formatted(LEASE.toSeconds()), holder, name, holder).wasApplied()) {
            throw new MigrationException("migrating took so long that the lock was lost; start again");
        }
    }

    @Override
    public void close() {
        execute("DELETE FROM migration_lock WHERE name = ? IF holder = ?", name, holder);
    }

    private ResultSet execute(String cql, Object... values) {
        return session.execute(SimpleStatement.newInstance(cql, values));
    }
}
