package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import io.carillon.chassis.cassandra.LostAnswer;
import io.carillon.family.families.Families.Commit;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.Outcome;
import java.util.List;

/** Executes a family's conditional batch until it is known what became of it. */
final class ConditionalBatch {

    private static final int MAX_ATTEMPTS = 3;

    private final CqlSession session;
    private final Outbox outbox;

    ConditionalBatch(CqlSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /**
     * A lost answer means unknown, not failed: reads back, and sends the same batch with the same event ids again only
     * while the family still has the version it needs.
     *
     * @throws DriverException if the batch can't be executed or its fate can't be found out
     */
    Commit execute(BatchStatement batch, String familyId, long expectedVersion, List<OutboxEvent> events) {
        Question question =
                new Question(familyId, expectedVersion + 1, events.getFirst().id());
        DriverException lost = null;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            try {
                if (session.execute(batch).wasApplied()) {
                    return Commit.COMMITTED;
                }
                // An earlier attempt of ours may have been applied late, and so have made this one fail.
                return lost != null && readBack(question) instanceof Outcome.Committed
                        ? Commit.COMMITTED
                        : Commit.CONFLICT;
            } catch (DriverException e) {
                LostAnswer.require(e);
                lost = e;
                Outcome outcome = readBack(question);
                if (outcome instanceof Outcome.Committed) {
                    return Commit.COMMITTED;
                }
                if (outcome instanceof Outcome.NotCommitted(long version) && version != expectedVersion) {
                    return Commit.CONFLICT;
                }
            }
        }
        throw lost;
    }

    private Outcome readBack(Question question) {
        return outbox.readBack(question.familyId, question.sequence, question.eventId);
    }

    /** What identifies a batch to the outbox: its first event. */
    private record Question(String familyId, long sequence, String eventId) {}
}
