package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;

/** How a member stands in the family's partition: the item is the user id. */
final class MemberRow {

    private MemberRow() {}

    /** Whether he still is a member. */
    static boolean isCurrent(Row row) {
        return row.isNull("ended_at");
    }

    static Member read(Row row) {
        return new Member(
                Columns.text(row, "item"),
                Columns.text(row, "username"),
                Role.ofCode(Columns.text(row, "role")),
                relation(row),
                Columns.instant(row, "joined_at"));
    }

    /** Rows from before relations were kept are parents': nobody could be anything else. */
    static Relation relation(Row row) {
        String code = row.getString("relation");
        return code == null ? Relation.PARENT : Relation.ofCode(code);
    }
}
