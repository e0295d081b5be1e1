package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.references.Entry;
import io.carillon.family.references.Referrer;
import java.util.function.Function;

/** Reads which families stand in an index, for a part of the ring. */
final class SelectIndexEntries implements RangeSelect<Entry> {

    private final IndexTable table;
    private final PreparedStatement statement;
    private final Function<String, Referrer> referrer;

    /** @param referrer makes what families are found by of the table's column */
    SelectIndexEntries(CqlSession session, IndexTable table, Function<String, Referrer> referrer) {
        this.table = table;
        this.referrer = referrer;
        this.statement = session.prepare("""
            SELECT %2$s, family_id FROM %1$s WHERE token(%2$s, bucket) > ? AND token(%2$s, bucket) <= ?\
            """.formatted(table.name(), table.column()));
    }

    @Override
    public BoundStatement bind(TokenRange range) {
        return statement.bind(range.after(), range.through());
    }

    @Override
    public Entry read(Row row) {
        return new Entry(Columns.text(row, "family_id"), referrer.apply(Columns.text(row, table.column())));
    }
}
