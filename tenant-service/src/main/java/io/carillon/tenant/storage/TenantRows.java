package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.Standing;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a tenant of rows of its partition. */
final class TenantRows {

    private final String tenantId;
    private final Map<String, Standing> standings = new HashMap<>();
    private @Nullable Row whole;

    TenantRows(String tenantId) {
        this.tenantId = tenantId;
    }

    void add(Row row) {
        whole = row;
        String item = Columns.text(row, "item");
        switch (Columns.text(row, "section")) {
            case Section.MEMBER -> put(item, row, TenantRows::withMember);
            case Section.BAN -> put(item, row, TenantRows::withBan);
            case Section.ACCOUNT -> put(item, row, TenantRows::withAccount);
            case Section.OPEN_INVITATION -> put(item, row, TenantRows::withInvitation);
            default -> {}
        }
    }

    /** Nothing if there were no rows, or those of no tenant. */
    Optional<Tenant> tenant() {
        Row row = whole;
        return row == null || row.isNull("owner_id") ? Optional.empty() : Optional.of(tenant(row));
    }

    private Tenant tenant(Row row) {
        return new Tenant(
                tenantId,
                new Details(Columns.text(row, "name"), row.getString("description"), row.getString("contact_email")),
                status(row),
                Columns.text(row, "owner_id"),
                row.getLong("members"),
                Objects.requireNonNullElse(row.getMap("settings", String.class, String.class), Map.of()),
                Columns.instant(row, "created_at"),
                row.getLong("version"),
                standings);
    }

    private static TenantStatus status(Row row) {
        String code = Columns.text(row, "status");
        return TenantStatus.of(code).orElseThrow(() -> new IllegalStateException("no tenant is " + code));
    }

    /** Takes one more thing over into how a user stands. */
    @FunctionalInterface
    private interface Part {
        Standing on(Standing before, Row row);
    }

    private void put(String userId, Row row, Part part) {
        standings.put(userId, part.on(standings.getOrDefault(userId, Standing.STRANGER), row));
    }

    private static Standing withMember(Standing before, Row row) {
        return new Standing(
                Optional.of(TenantRow.member(row)), before.ban(), before.account(), before.openInvitation());
    }

    private static Standing withBan(Standing before, Row row) {
        return new Standing(
                before.member(), Optional.of(TenantRow.ban(row)), before.account(), before.openInvitation());
    }

    private static Standing withAccount(Standing before, Row row) {
        return new Standing(
                before.member(), before.ban(), Optional.of(TenantRow.account(row)), before.openInvitation());
    }

    private static Standing withInvitation(Standing before, Row row) {
        return new Standing(
                before.member(), before.ban(), before.account(), Optional.of(Columns.text(row, "invitation_id")));
    }
}
