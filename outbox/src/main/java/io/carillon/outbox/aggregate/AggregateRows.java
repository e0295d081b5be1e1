package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.Outcome;
import io.carillon.outbox.OutcomeLostException;
import java.time.Instant;
import java.util.List;

/** The outbox's view of the aggregates' table. Every method but {@link #insert} throws the driver's exceptions. */
public final class AggregateRows {

    private final ConsistencyLevel serial;
    private final InsertEvent insertEvent;
    private final SelectState selectState;
    private final SelectEvents selectEvents;
    private final SelectEventId selectEventId;
    private final UpdatePublishedThrough updatePublishedThrough;
    private final DeleteEvents deleteEvents;

    /**
     * Prepares the statements. Serial reads use the session's serial consistency, because that is what the owner's batches
     * use: a {@code LOCAL_SERIAL} read does not settle a {@code SERIAL} batch.
     */
    public AggregateRows(CqlSession session, AggregateTable table, int pageRows) {
        serial = DefaultConsistencyLevel.valueOf(session.getContext()
                .getConfig()
                .getDefaultProfile()
                .getString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY));
        insertEvent = new InsertEvent(session, table);
        selectState = new SelectState(session, table);
        selectEvents = new SelectEvents(session, table, pageRows);
        selectEventId = new SelectEventId(session, table);
        updatePublishedThrough = new UpdatePublishedThrough(session, table);
        deleteEvents = new DeleteEvents(session, table);
    }

    /** See {@link io.carillon.outbox.Outbox#row}. */
    public BoundStatement insert(String aggregateId, long sequence, OutboxEvent event) {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences count from 1, got " + sequence + " for " + aggregateId);
        }
        return insertEvent.bind(aggregateId, sequence, event);
    }

    /** Where the aggregate stands, as far as acknowledged commits go. */
    public AggregateState read(String aggregateId) {
        return selectState.execute(aggregateId, ConsistencyLevel.LOCAL_QUORUM);
    }

    /** Where the aggregate stands after finishing or discarding any batch that was left half-way. */
    public AggregateState settle(String aggregateId) {
        return selectState.execute(aggregateId, serial);
    }

    /** The next events after a sequence, in order, at most a page. */
    public List<CommittedEvent> after(String aggregateId, long sequence) {
        return selectEvents.execute(aggregateId, sequence);
    }

    /** Notes that everything up to and including an event is published. Never takes back what another instance noted. */
    public void publishedThrough(String aggregateId, CommittedEvent last) {
        updatePublishedThrough.execute(aggregateId, last);
    }

    /** Removes published events that were committed before an instant. */
    public void remove(String aggregateId, long through, Instant committedBefore) {
        deleteEvents.execute(aggregateId, through, committedBefore);
    }

    /** See {@link io.carillon.outbox.Outbox#readBack}. */
    public Outcome readBack(String aggregateId, long sequence, String eventId) {
        // State first: were it read last, a batch finished in between would look like a removed row.
        AggregateState state = settle(aggregateId);
        if (state.version() < sequence) {
            return new Outcome.NotCommitted(state.version());
        }
        String found = selectEventId
                .execute(aggregateId, sequence, serial)
                .orElseThrow(() -> new OutcomeLostException(aggregateId, sequence));
        return found.equals(eventId) ? new Outcome.Committed() : new Outcome.NotCommitted(state.version());
    }
}
