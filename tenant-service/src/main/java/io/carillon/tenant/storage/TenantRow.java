package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Announcement;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Invitation;
import io.carillon.tenant.tenants.InvitationStatus;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Role;

/** Reads the rows of a tenant's partition, by what they are about. */
final class TenantRow {

    /** What stands in rows about users, beside the columns that say whose rows they are. */
    static final String USER_COLUMNS =
            "display_name, role, nickname, since, suspended, reason, made_by, email, updated_at, invitation_id";

    private TenantRow() {}

    static Member member(Row row) {
        return new Member(
                Columns.text(row, "item"),
                Columns.text(row, "display_name"),
                role(row),
                row.getString("nickname"),
                Columns.instant(row, "since"),
                row.getBoolean("suspended"));
    }

    static Ban ban(Row row) {
        return new Ban(
                Columns.text(row, "item"),
                row.getString("reason"),
                Columns.text(row, "made_by"),
                Columns.instant(row, "since"));
    }

    static Account account(Row row) {
        return new Account(
                Columns.text(row, "item"),
                Columns.text(row, "display_name"),
                row.getString("email"),
                row.getBoolean("suspended"),
                Columns.instant(row, "since"),
                Columns.instant(row, "updated_at"));
    }

    static Invitation invitation(String tenantId, Row row) {
        return new Invitation(
                Columns.text(row, "item"),
                tenantId,
                Columns.text(row, "tenant_name"),
                Columns.text(row, "user_id"),
                role(row),
                Columns.text(row, "made_by"),
                InvitationStatus.ofCode(Columns.text(row, "status_of")),
                Columns.instant(row, "since"),
                Columns.instant(row, "expires_at"));
    }

    static Announcement announcement(String tenantId, Row row) {
        return new Announcement(
                Columns.text(row, "item"),
                tenantId,
                Columns.text(row, "title"),
                Columns.text(row, "content"),
                new Announcement.Author(
                        Columns.text(row, "made_by"), Columns.text(row, "display_name"), Columns.text(row, "role")),
                row.getBoolean("pinned"),
                Columns.instant(row, "since"),
                Columns.instant(row, "updated_at"));
    }

    private static Role role(Row row) {
        String code = Columns.text(row, "role");
        return Role.of(code).orElseThrow(() -> new IllegalStateException("nobody is a " + code));
    }
}
