package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.outbox.AggregateTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Removes events up to a sequence with one range tombstone. Its time stamp is the given instant, so it spares those committed
 * later: they are still needed to read a timed-out batch back.
 */
final class DeleteEvents {

    private final CqlSession session;
    private final PreparedStatement statement;

    DeleteEvents(CqlSession session, AggregateTable table) {
        this.session = session;
        statement = session.prepare("DELETE FROM %s USING TIMESTAMP ? WHERE %s = ? AND section = '%s' AND item <= ?"
                .formatted(table.qualifiedName(), table.keyColumn(), AggregateTable.SECTION));
    }

    void execute(String aggregateId, long through, Instant committedBefore) {
        session.execute(statement
                .bind(ChronoUnit.MICROS.between(Instant.EPOCH, committedBefore), aggregateId, SequenceItem.of(through))
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setIdempotent(true));
    }
}
