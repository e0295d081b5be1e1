package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Change.Founded;

/** Writes what a tenant begins with. */
final class UpdateFounding {

    private final PreparedStatement statement;

    UpdateFounding(CqlSession session) {
        this.statement = session.prepare("""
            UPDATE tenant SET name = ?, description = ?, contact_email = ?, status = ?, owner_id = ?, created_at = ?
            WHERE tenant_id = ?\
            """);
    }

    BoundStatement bind(String tenantId, Founded founded) {
        return statement.bind(
                founded.details().name(),
                founded.details().description(),
                founded.details().contactEmail(),
                founded.status().code(),
                founded.ownerId(),
                founded.at(),
                tenantId);
    }
}
