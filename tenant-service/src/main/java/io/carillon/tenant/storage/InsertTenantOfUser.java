package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a user is in a tenant, as of a version of the tenant. */
final class InsertTenantOfUser {

    private final PreparedStatement statement;

    InsertTenantOfUser(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenants_by_user (user_id, tenant_id) VALUES (?, ?) USING TIMESTAMP ?\
            """);
    }

    BoundStatement bind(String userId, String tenantId, long version) {
        return statement.bind(userId, tenantId, version).setIdempotent(true);
    }
}
