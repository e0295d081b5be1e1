package io.carillon.outbox.sweep;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import java.util.List;

/** Reads a page of a bucket's intents, ordered by aggregate. */
final class SelectIntents {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectIntents(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare("""
                SELECT aggregate_id, intended_at FROM %s.outbox_intents
                WHERE bucket = ? AND shard = ? AND aggregate_id > ? LIMIT ?""".formatted(keyspace));
    }

    List<Intent> execute(Instant bucket, int shard, String afterAggregateId, int limit) {
        return session
                .execute(statement
                        .bind(bucket, shard, afterAggregateId, limit)
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                        .setPageSize(limit)
                        .setIdempotent(true))
                .all()
                .stream()
                .map(row -> new Intent(
                        requireNonNull(row.getString("aggregate_id")), requireNonNull(row.getInstant("intended_at"))))
                .toList();
    }
}
