package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that a user isn't in a tenant, as of a version of the tenant. */
final class DeleteTenantOfUser {

    private final PreparedStatement statement;

    DeleteTenantOfUser(CqlSession session) {
        this.statement = session.prepare("""
            DELETE FROM tenants_by_user USING TIMESTAMP ? WHERE user_id = ? AND tenant_id = ?\
            """);
    }

    BoundStatement bind(String userId, String tenantId, long version) {
        return statement.bind(version, userId, tenantId).setIdempotent(true);
    }
}
