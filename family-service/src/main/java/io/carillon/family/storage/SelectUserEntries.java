package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Role;
import io.carillon.family.references.Entry;
import io.carillon.family.references.Referrer;

/** Reads which families the users of a part of the ring list. */
final class SelectUserEntries implements RangeSelect<Entry> {

    private final PreparedStatement statement;

    SelectUserEntries(CqlSession session) {
        this.statement = session.prepare("""
            SELECT user_id, family_id, role, relation FROM families_by_user
            WHERE token(user_id) > ? AND token(user_id) <= ?\
            """);
    }

    @Override
    public BoundStatement bind(TokenRange range) {
        return statement.bind(range.after(), range.through());
    }

    @Override
    public Entry read(Row row) {
        return new Entry(Columns.text(row, "family_id"), user(row));
    }

    static Referrer.OfUser user(Row row) {
        return new Referrer.OfUser(
                Columns.text(row, "user_id"), Role.ofCode(Columns.text(row, "role")), MemberRow.relation(row));
    }
}
