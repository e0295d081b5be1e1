package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;

/** Gives a shard that has never been swept the bucket to begin with. */
final class EstablishWatermark {

    private final CqlSession session;
    private final PreparedStatement statement;

    EstablishWatermark(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare(
                "INSERT INTO %s.outbox_sweeps (shard, settled_before) VALUES (?, ?) IF NOT EXISTS".formatted(keyspace));
    }

    void execute(int shard, Instant bucket) {
        session.execute(statement.bind(shard, bucket).setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM));
    }
}
