package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.outbox.OutboxConfig.Sweeping;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The intents of a keyspace, by bucket and shard. */
public final class Intents {

    private final Buckets buckets;
    private final int shards;
    private final InsertIntent insert;
    private final SelectIntents select;

    /** Prepares the statements. */
    public Intents(CqlSession session, String keyspace, Sweeping config) {
        buckets = new Buckets(config.bucket());
        shards = config.shards();
        insert = new InsertIntent(session, keyspace, config.intentTtl());
        select = new SelectIntents(session, keyspace);
    }

    /** See {@link io.carillon.outbox.Outbox#intend}. */
    public CompletionStage<Void> write(String aggregateId) {
        Instant now = Instant.now();
        return insert.execute(buckets.of(now), shardOf(aggregateId), new Intent(aggregateId, now));
    }

    List<Intent> page(Instant bucket, int shard, String afterAggregateId, int limit) {
        return select.execute(bucket, shard, afterAggregateId, limit);
    }

    /** The same in every JVM: {@link String#hashCode} is specified. */
    private int shardOf(String aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), shards);
    }
}
