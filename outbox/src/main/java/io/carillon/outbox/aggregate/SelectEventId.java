package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxEvent;
import java.util.Map;
import java.util.Optional;

/** Reads which event stands at a sequence. */
final class SelectEventId {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectEventId(CqlSession session, AggregateTable table) {
        this.session = session;
        statement = session.prepare("SELECT event_headers FROM %s WHERE %s = ? AND section = '%s' AND item = ?"
                .formatted(table.qualifiedName(), table.keyColumn(), AggregateTable.SECTION));
    }

    Optional<String> execute(String aggregateId, long sequence, ConsistencyLevel consistency) {
        return Optional.ofNullable(session.execute(statement
                                .bind(aggregateId, SequenceItem.of(sequence))
                                .setConsistencyLevel(consistency)
                                .setIdempotent(true))
                        .one())
                .map(row -> row.getMap("event_headers", String.class, String.class))
                .map((Map<String, String> headers) -> headers.get(OutboxEvent.ID));
    }
}
