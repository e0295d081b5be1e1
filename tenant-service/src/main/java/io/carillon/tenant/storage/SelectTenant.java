package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Pages;
import io.carillon.tenant.tenants.Tenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads what decisions about a tenant need of its partition: the whole, and the rows of those concerned. */
final class SelectTenant {

    private static final List<String> SECTIONS =
            List.of(Section.HEAD, Section.MEMBER, Section.BAN, Section.ACCOUNT, Section.OPEN_INVITATION);

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectTenant(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT section, item, name, description, contact_email, status, owner_id, members, settings, created_at, version,
                   %s
            FROM tenant WHERE tenant_id = ? AND section IN ? AND item IN ?\
            """.formatted(TenantRow.USER_COLUMNS));
    }

    Optional<Tenant> find(String tenantId, Collection<String> userIds) {
        TenantRows rows = new TenantRows(tenantId);
        session.execute(bind(tenantId, userIds)).forEach(rows::add);
        return rows.tenant();
    }

    CompletionStage<Optional<Tenant>> findAsync(String tenantId) {
        TenantRows rows = new TenantRows(tenantId);
        return session.executeAsync(bind(tenantId, List.of()))
                .thenCompose(page -> Pages.forEach(page, rows::add))
                .thenApply(_ -> rows.tenant());
    }

    private BoundStatement bind(String tenantId, Collection<String> userIds) {
        List<String> items = new ArrayList<>(userIds);
        items.add(Section.HEAD_ITEM);
        return statement.bind(tenantId, SECTIONS, items);
    }
}
