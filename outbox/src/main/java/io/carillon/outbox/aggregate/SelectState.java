package io.carillon.outbox.aggregate;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.outbox.AggregateTable;
import org.jspecify.annotations.Nullable;

/** Reads how far an aggregate has come and how far it is published. */
final class SelectState {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectState(CqlSession session, AggregateTable table) {
        this.session = session;
        statement = session.prepare("SELECT DISTINCT %2$s, version, published_through FROM %1$s WHERE %2$s = ?"
                .formatted(table.qualifiedName(), table.keyColumn()));
    }

    AggregateState execute(String aggregateId, ConsistencyLevel consistency) {
        @Nullable
        Row row = session.execute(statement
                        .bind(aggregateId)
                        .setConsistencyLevel(consistency)
                        .setIdempotent(true))
                .one();
        // An absent number reads as 0, which is what both mean before the first event.
        return row == null
                ? new AggregateState(0, 0)
                : new AggregateState(row.getLong("version"), row.getLong("published_through"));
    }
}
