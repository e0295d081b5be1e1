package io.carillon.outbox.chassis;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import io.carillon.chassis.cassandra.LostAnswer;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.Outcome;
import java.util.List;

/** Executes an aggregate's conditional batch until it is known what became of it. */
public final class ConditionalBatch {

    private static final int MAX_ATTEMPTS = 3;

    private final CqlSession session;
    private final Outbox outbox;

    /** On the session of the aggregates, and with their outbox. */
    public ConditionalBatch(CqlSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /**
     * A lost answer means unknown, not failed: reads back, and sends the same batch with the same event ids again only
     * while the aggregate still has the version it needs.
     *
     * @param batch changes the aggregate on condition that it has the expected version, and adds the events' rows
     * @param expectedVersion sequence of the last event before these
     * @param events at least one, numbered from there
     * @throws DriverException if the batch can't be executed or its fate can't be found out
     */
    public BatchResult execute(
            BatchStatement batch, String aggregateId, long expectedVersion, List<OutboxEvent> events) {
        Question question =
                new Question(aggregateId, expectedVersion + 1, events.getFirst().id());
        DriverException lost = null;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            try {
                if (session.execute(batch).wasApplied()) {
                    return BatchResult.COMMITTED;
                }
                // An earlier attempt of ours may have been applied late, and so have made this one fail.
                return lost != null && readBack(question) instanceof Outcome.Committed
                        ? BatchResult.COMMITTED
                        : BatchResult.CONFLICT;
            } catch (DriverException e) {
                LostAnswer.require(e);
                lost = e;
                Outcome outcome = readBack(question);
                if (outcome instanceof Outcome.Committed) {
                    return BatchResult.COMMITTED;
                }
                if (outcome instanceof Outcome.NotCommitted(long version) && version != expectedVersion) {
                    return BatchResult.CONFLICT;
                }
            }
        }
        throw lost;
    }

    private Outcome readBack(Question question) {
        return outbox.readBack(question.aggregateId, question.sequence, question.eventId);
    }

    /** What identifies a batch to the outbox: its first event. */
    private record Question(String aggregateId, long sequence, String eventId) {}
}
