package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Notes an intent; it expires by itself. */
final class InsertIntent {

    private final CqlSession session;
    private final PreparedStatement statement;
    private final int ttlSeconds;

    InsertIntent(CqlSession session, String keyspace, Duration ttl) {
        this.session = session;
        ttlSeconds = Math.toIntExact(ttl.toSeconds());
        statement = session.prepare(
                "INSERT INTO %s.outbox_intents (bucket, shard, aggregate_id, intended_at) VALUES (?, ?, ?, ?) USING TTL ?"
                        .formatted(keyspace));
    }

    CompletionStage<Void> execute(Instant bucket, int shard, Intent intent) {
        return session.executeAsync(statement
                        .bind(bucket, shard, intent.aggregateId(), intent.intendedAt(), ttlSeconds)
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                        .setIdempotent(true))
                .thenAccept(_ -> {});
    }
}
