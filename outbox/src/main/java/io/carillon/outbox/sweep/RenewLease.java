package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Prolongs a lease, unless someone else has it by now. */
final class RenewLease {

    private final CqlSession session;
    private final PreparedStatement statement;

    RenewLease(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare(
                "UPDATE %s.outbox_leases USING TTL ? SET owner = ? WHERE shard = ? IF owner = ?".formatted(keyspace));
    }

    boolean execute(int shard, String owner, int ttlSeconds) {
        return session.execute(statement
                        .bind(ttlSeconds, owner, shard, owner)
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM))
                .wasApplied();
    }
}
