package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a tenant has a status, as of a version of it. */
final class InsertTenantOfStatus {

    private final PreparedStatement statement;

    InsertTenantOfStatus(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenants_by_status (status, tenant_id) VALUES (?, ?) USING TIMESTAMP ?\
            """);
    }

    BoundStatement bind(String status, String tenantId, long version) {
        return statement.bind(status, tenantId, version).setIdempotent(true);
    }
}
