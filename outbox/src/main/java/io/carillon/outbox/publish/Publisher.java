package io.carillon.outbox.publish;

import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxConfig.Publishing;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.aggregate.AggregateRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Publishes aggregates in the background, each until nothing is left of it. */
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int TRACKED_AGGREGATES = 100_000;
    private static final int ATTEMPTS_PER_RETRY = 8;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final Publishing config;
    private final KafkaSender kafka;
    private final Drain drain;
    private final Backlog backlog = new Backlog(TRACKED_AGGREGATES);
    private final PublishMetrics metrics;
    private final Backoff backoff;
    private final SerialRuns runs = new SerialRuns(this::attempt);
    private final Retries retries = new Retries(runs::offer);
    private final Semaphore firstLane;
    private final Semaphore retryLane;
    private volatile boolean closing;

    /** Takes over the producer and closes it in the end. */
    public Publisher(
            AggregateTable table,
            AggregateRows rows,
            Producer<String, byte[]> producer,
            Publishing config,
            PublishListener listener,
            MeterRegistry meters) {
        this.config = config;
        kafka = new KafkaSender(producer);
        metrics = new PublishMetrics(meters, Tags.of("table", table.table()), backlog);
        drain = new Drain(rows, kafka, listener, backlog, metrics);
        backoff = new Backoff(config.firstRetry(), config.lastRetry());
        firstLane = new Semaphore(config.concurrency());
        retryLane = new Semaphore(Math.max(1, config.concurrency() / ATTEMPTS_PER_RETRY));
    }

    /** Publishes what the aggregate has unpublished now; returns at once. */
    public void publish(String aggregateId) {
        runs.offer(aggregateId);
    }

    /** Events this instance knows to be unpublished. */
    public long backlog() {
        return backlog.events();
    }

    /** Time since the oldest of them was committed. */
    public Duration oldestAge() {
        return metrics.oldestAge();
    }

    private void attempt(String aggregateId) {
        // Failing aggregates wait for each other, so that one dead partition cannot use up what the healthy ones need.
        Semaphore lane = backlog.hasFailed(aggregateId) ? retryLane : firstLane;
        lane.acquireUninterruptibly();
        try {
            if (!closing) {
                drain.run(aggregateId);
            }
        } catch (RuntimeException e) {
            postpone(aggregateId, e);
        } finally {
            lane.release();
        }
    }

    /** Whatever went wrong, the rows are still there and unmarked, so trying again is right. */
    private void postpone(String aggregateId, RuntimeException cause) {
        metrics.failed();
        int failures = backlog.failed(aggregateId);
        LOG.atLevel(failures > 1 ? Level.DEBUG : Level.WARN)
                .addKeyValue("aggregate_id", aggregateId)
                .addKeyValue("failures", failures)
                .setCause(cause)
                .log("Events stay in the outbox for now: {}", cause.getMessage());
        if (failures > 0) {
            retries.schedule(aggregateId, backoff.after(failures));
        }
    }

    /** Lets running publications end within the configured time-outs; what waits for its turn is left to the sweepers. */
    public void close() {
        closing = true;
        retries.close();
        runs.close(config.maxBlock().plus(config.deliveryTimeout()));
        kafka.close(CLOSE_TIMEOUT);
    }
}
