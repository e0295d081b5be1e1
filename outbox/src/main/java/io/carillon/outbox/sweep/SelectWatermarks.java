package io.carillon.outbox.sweep;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads up to where each shard is settled: one row per shard that ever existed. */
final class SelectWatermarks {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectWatermarks(CqlSession session, String keyspace) {
        this.session = session;
        statement = session.prepare("SELECT shard, settled_before FROM %s.outbox_sweeps".formatted(keyspace));
    }

    Map<Integer, Instant> execute() {
        return session
                .execute(statement
                        .bind()
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                        .setIdempotent(true))
                .all()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getInt("shard"), row -> requireNonNull(row.getInstant("settled_before"))));
    }
}
