package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.TenantStatus;

/** Writes whether a tenant works. */
final class UpdateStatus {

    private final PreparedStatement statement;

    UpdateStatus(CqlSession session) {
        this.statement = session.prepare("UPDATE tenant SET status = ? WHERE tenant_id = ?");
    }

    BoundStatement bind(String tenantId, TenantStatus status) {
        return statement.bind(status.code(), tenantId);
    }
}
