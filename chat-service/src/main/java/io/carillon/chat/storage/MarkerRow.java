package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.scopes.ReadMarker;

/** How a read marker stands in its row. */
final class MarkerRow {

    private MarkerRow() {}

    static ReadMarker read(Row row) {
        return new ReadMarker(
                Columns.text(row, "user_id"),
                Columns.text(row, "read_message_id"),
                row.getLong("read_number"),
                Columns.instant(row, "read_at"));
    }
}
