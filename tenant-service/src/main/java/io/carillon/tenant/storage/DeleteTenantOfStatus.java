package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a tenant has another status, as of a version of it. */
final class DeleteTenantOfStatus {

    private final PreparedStatement statement;

    DeleteTenantOfStatus(CqlSession session) {
        this.statement = session.prepare("""
            DELETE FROM tenants_by_status USING TIMESTAMP ? WHERE status = ? AND tenant_id = ?\
            """);
    }

    BoundStatement bind(String status, String tenantId, long version) {
        return statement.bind(version, status, tenantId).setIdempotent(true);
    }
}
