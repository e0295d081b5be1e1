package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.UserRecord;
import io.carillon.family.users.UserRole;
import java.time.Instant;

/** How a user stands in his row. Rows from before there were profiles have little more than his handles. */
final class UserRow {

    private UserRow() {}

    static UserRecord read(Row row) {
        String role = row.getString("role");
        UserProfile profile = new UserProfile(
                new User(Columns.text(row, "user_id"), Columns.text(row, "username"), row.getString("email")),
                row.getString("name"),
                role == null ? UserRole.PARENT : UserRole.ofCode(role),
                row.getString("phone"),
                row.getBoolean("is_primary_contact"),
                row.getBoolean("is_emergency_contact"),
                row.isNull("signed_in") || row.getBoolean("signed_in"),
                stamp(row, "created"),
                stamp(row, "modified"));
        return new UserRecord(profile, role != null, row.getString("claimed_name"), row.getString("merged_into"));
    }

    private static Stamp stamp(Row row, String what) {
        Instant at = row.getInstant(what + "_at");
        return at == null
                ? Stamp.unrecorded(Columns.text(row, "user_id"))
                : new Stamp(at, Columns.text(row, what + "_by"));
    }
}
