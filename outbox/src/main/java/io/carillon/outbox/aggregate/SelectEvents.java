package io.carillon.outbox.aggregate;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.protocol.internal.util.Bytes;
import io.carillon.outbox.AggregateTable;
import io.carillon.outbox.OutboxEvent;
import java.util.List;

/** Reads a page of events after a sequence. Starting there keeps the read clear of what was removed before. */
final class SelectEvents {

    private final CqlSession session;
    private final int pageRows;
    private final PreparedStatement statement;

    SelectEvents(CqlSession session, AggregateTable table, int pageRows) {
        this.session = session;
        this.pageRows = pageRows;
        statement = session.prepare("""
                SELECT item, event_topic, event_key, event_headers, event_value, writetime(event_topic) AS ballot
                FROM %s WHERE %s = ? AND section = '%s' AND item > ? LIMIT ?""".formatted(table.qualifiedName(), table.keyColumn(), AggregateTable.SECTION));
    }

    List<CommittedEvent> execute(String aggregateId, long after) {
        return session
                .execute(statement
                        .bind(aggregateId, SequenceItem.of(after), pageRows)
                        .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                        .setPageSize(pageRows)
                        .setIdempotent(true))
                .all()
                .stream()
                .map(SelectEvents::event)
                .toList();
    }

    private static CommittedEvent event(Row row) {
        OutboxEvent event = new OutboxEvent(
                text(row, "event_topic"),
                text(row, "event_key"),
                requireNonNull(row.getMap("event_headers", String.class, String.class)),
                Bytes.getArray(requireNonNull(row.getByteBuffer("event_value"))));
        return new CommittedEvent(SequenceItem.parse(text(row, "item")), row.getLong("ballot"), event);
    }

    private static String text(Row row, String column) {
        return requireNonNull(row.getString(column), column);
    }
}
