package io.carillon.outbox;

import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import java.util.concurrent.CompletionStage;

/**
 * Brings the events of committed changes to Kafka: at least once, first occurrences in the order of their sequences.
 *
 * <p>A change goes {@link #intend}, then the owner's conditional batch with one {@link #row} per event and the new
 * {@code version}, then {@link #committed}. If the batch times out, {@link #readBack} tells what became of it. Sequences of an
 * aggregate count from 1 without gaps.
 */
public interface Outbox extends AutoCloseable {

    /** Class-path resource with the tables the outbox needs, for the owner's migrations. */
    String SCHEMA = "io/carillon/outbox/schema.cql";

    /**
     * The statement that adds an event to the aggregate's conditional batch. The batch must commit at {@code LOCAL_QUORUM} or
     * better and set {@code version} to the sequence of its last event.
     *
     * @param sequence the event's place in its aggregate's history, from 1
     */
    BatchableStatement<?> row(String aggregateId, long sequence, OutboxEvent event);

    /**
     * Notes durably that the aggregate is about to change, so that its events are found even if this process dies. Complete
     * before the batch is sent; fails with the driver's exception, and then the change must not be attempted.
     */
    CompletionStage<Void> intend(String aggregateId);

    /** Publishes what the aggregate has unpublished, in the background; never blocks and never fails. */
    void committed(String aggregateId);

    /**
     * Tells what became of a batch that timed out. Ask soon: published rows are kept for {@code rowsKept} only.
     *
     * @param sequence sequence of one of the batch's events
     * @param eventId that event's id
     * @throws OutcomeLostException if the question comes too late
     */
    Outcome readBack(String aggregateId, long sequence, String eventId);

    /** What is waiting, as far as this instance knows; for readiness and observation. */
    OutboxStatus status();

    /** Starts looking for what crashed or failed publishers left behind. */
    void start();

    /** Stops sweeping, lets running publications end within the delivery time-out, releases the leases. Idempotent. */
    @Override
    void close();
}
