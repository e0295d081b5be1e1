package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Gives a lease back, unless someone else has it by now. */
final class ReleaseLease {

    private final CqlSession session;
    private final PreparedStatement statement;

    ReleaseLease(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare("DELETE FROM %s.outbox_leases WHERE shard = ? IF owner = ?".formatted(keyspace));
    }

    void execute(int shard, String owner) {
        session.execute(statement.bind(shard, owner).setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
    }
}
