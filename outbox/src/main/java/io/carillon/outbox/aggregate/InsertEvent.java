package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxEvent;
import java.nio.ByteBuffer;

/** Adds an event to the aggregate's conditional batch. */
final class InsertEvent {

    private final PreparedStatement statement;

    InsertEvent(CqlSession session, AggregateTable table) {
        statement = session.prepare("""
                INSERT INTO %s (%s, section, item, event_topic, event_key, event_headers, event_value)
                VALUES (?, '%s', ?, ?, ?, ?, ?)""".formatted(table.qualifiedName(), table.keyColumn(), AggregateTable.SECTION));
    }

    BoundStatement bind(String aggregateId, long sequence, OutboxEvent event) {
        return statement.bind(
                aggregateId,
                SequenceItem.of(sequence),
                event.topic(),
                event.key(),
                event.headers(),
                ByteBuffer.wrap(event.value()));
    }
}
