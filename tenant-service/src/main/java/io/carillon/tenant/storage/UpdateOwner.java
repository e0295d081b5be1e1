package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes who owns a tenant. */
final class UpdateOwner {

    private final PreparedStatement statement;

    UpdateOwner(CqlSession session) {
        this.statement = session.prepare("UPDATE tenant SET owner_id = ? WHERE tenant_id = ?");
    }

    BoundStatement bind(String tenantId, String ownerId) {
        return statement.bind(ownerId, tenantId);
    }
}
