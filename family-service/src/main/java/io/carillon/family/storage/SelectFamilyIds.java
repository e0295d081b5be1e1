package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;

/** Reads which families there are in a part of the ring. */
final class SelectFamilyIds implements RangeSelect<String> {

    private final PreparedStatement statement;

    SelectFamilyIds(CqlSession session) {
        this.statement = session.prepare(
                "SELECT DISTINCT family_id FROM family WHERE token(family_id) > ? AND token(family_id) <= ?");
    }

    @Override
    public BoundStatement bind(TokenRange range) {
        return statement.bind(range.after(), range.through());
    }

    @Override
    public String read(Row row) {
        return Columns.text(row, "family_id");
    }
}
