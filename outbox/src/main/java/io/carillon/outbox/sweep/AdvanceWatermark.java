package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Notes that a shard is settled before a bucket. The bucket is also the write's time stamp, so the latest bucket wins. */
final class AdvanceWatermark {

    private final CqlSession session;
    private final PreparedStatement statement;

    AdvanceWatermark(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare(
                "UPDATE %s.outbox_sweeps USING TIMESTAMP ? SET settled_before = ? WHERE shard = ?".formatted(keyspace));
    }

    void execute(int shard, Instant bucket) {
        session.execute(statement
                .bind(ChronoUnit.MICROS.between(Instant.EPOCH, bucket), bucket, shard)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setIdempotent(true));
    }
}
