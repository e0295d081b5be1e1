package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Takes a lease that nobody holds. */
final class AcquireLease {

    private final CqlSession session;
    private final PreparedStatement statement;

    AcquireLease(CqlSession session, String keyspace) {
        this.session = session;
        statement =
                session.prepare("INSERT INTO %s.outbox_leases (shard, owner) VALUES (?, ?) IF NOT EXISTS USING TTL ?"
                        .formatted(keyspace));
    }

    boolean execute(int shard, String owner, int ttlSeconds) {
        return session.execute(
                        statement.bind(shard, owner, ttlSeconds).setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM))
                .wasApplied();
    }
}
