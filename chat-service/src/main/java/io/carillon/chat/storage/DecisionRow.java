package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.EventCodec;

/** How a decision stands in its row. */
final class DecisionRow {

    private DecisionRow() {}

    static Decision read(Row row, EventCodec codec) {
        return new Decision(
                Columns.text(row, "command_id"),
                Columns.text(row, "scope"),
                row.getLong("stamp"),
                Columns.text(row, "answer"),
                SealedEvents.read(row, codec));
    }
}
