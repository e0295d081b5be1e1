package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.outbox.AggregateTable;

/**
 * Notes how far an aggregate is published. The write carries the ballot of the last event's row as its time stamp, so of two
 * publishers the one that came further wins, whatever their clocks say and in whichever order their writes arrive.
 */
final class UpdatePublishedThrough {

    private final CqlSession session;
    private final PreparedStatement statement;

    UpdatePublishedThrough(CqlSession session, AggregateTable table) {
        this.session = session;
        statement = session.prepare("UPDATE %s USING TIMESTAMP ? SET published_through = ? WHERE %s = ?"
                .formatted(table.qualifiedName(), table.keyColumn()));
    }

    void execute(String aggregateId, CommittedEvent last) {
        session.execute(statement
                .bind(last.ballotMicros(), last.sequence(), aggregateId)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setIdempotent(true));
    }
}
