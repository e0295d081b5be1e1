package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.family.families.Member;
import io.carillon.family.families.Role;

/** How a member stands in the family's partition: the item is the user id. */
final class MemberRow {

    static final String SECTION = "member";

    private MemberRow() {}

    static Member read(Row row) {
        return new Member(
                Columns.text(row, "item"),
                Columns.text(row, "username"),
                Role.ofCode(Columns.text(row, "role")),
                Columns.instant(row, "joined_at"));
    }
}
