package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxConfig.Sweeping;
import io.carillon.outbox.aggregate.AggregateRows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Regularly looks for aggregates with unpublished events, in the shards this instance holds the leases of. */
public final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Sweeping config;
    private final Intents intents;
    private final Leases leases;
    private final Watermarks watermarks;
    private final Inspection inspection;
    private final Counter failures;
    private final Parallel parallel = new Parallel();
    private final Map<Integer, ShardSweep> shards = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbox-sweeper").factory());
    private volatile boolean lastPassSucceeded;

    /** Prepares the statements and gives new shards a watermark, so that every intent written from now on is found. */
    public Sweeper(
            CqlSession session,
            AggregateTable table,
            Sweeping config,
            AggregateRows rows,
            Intents intents,
            Consumer<String> publish,
            MeterRegistry meters) {
        this.config = config;
        this.intents = intents;
        Tags tags = Tags.of("table", table.table());
        leases = new Leases(session, table.keyspace(), config.leaseTtl());
        watermarks = new Watermarks(session, table.keyspace());
        inspection = new Inspection(rows, intents, publish, leftBehindCounter(meters, tags), config.rowsKept());
        failures = Counter.builder("carillon.outbox.sweep.failures")
                .description("Passes that failed and will be repeated")
                .tags(tags)
                .register(meters);
        watermarks.establish(
                config.shards(), new Buckets(config.bucket()).of(Instant.now().minus(config.grace())));
    }

    private static Counter leftBehindCounter(MeterRegistry meters, Tags tags) {
        return Counter.builder("carillon.outbox.leftovers")
                .description("Times a sweep found an aggregate with unpublished events")
                .tags(tags)
                .register(meters);
    }

    /** Begins at once. */
    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::pass, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the last pass went through. */
    public boolean isHealthy() {
        return lastPassSucceeded;
    }

    /** A failed pass advances nothing, so the next one begins where this one did. */
    private void pass() {
        try {
            sweep();
            lastPassSucceeded = true;
        } catch (RuntimeException e) {
            lastPassSucceeded = false;
            failures.increment();
            LOG.atWarn().setCause(e).log("Sweep failed, next attempt in {}", config.interval());
        }
    }

    private void sweep() {
        Instant now = Instant.now();
        watermarks
                .all()
                .forEach((shard, settledBefore) ->
                        shards.computeIfAbsent(shard, this::shardSweep).pass(settledBefore, now));
    }

    private ShardSweep shardSweep(int shard) {
        return new ShardSweep(leases.of(shard), config, intents, watermarks, inspection, parallel);
    }

    /** Stops, and gives the leases back so that another instance goes on at once. */
    public void close() {
        timer.shutdownNow();
        try {
            if (timer.awaitTermination(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                shards.values().forEach(ShardSweep::release);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DriverException e) {
            LOG.atInfo().setCause(e).log("Leases not released, they expire in {}", config.leaseTtl());
        } finally {
            parallel.close();
        }
    }
}
