package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.chat.scopes.Member;
import io.carillon.chat.scopes.Role;

/** How a membership stands in its row. */
final class MemberRow {

    private MemberRow() {}

    static Member read(Row row) {
        String role = Columns.text(row, "role");
        String nickname = Columns.text(row, "nickname");
        return new Member(
                Columns.text(row, "user_id"),
                role.isEmpty() ? Role.MEMBER : role,
                nickname.isEmpty() ? null : nickname,
                Columns.instant(row, "member_since"));
    }
}
