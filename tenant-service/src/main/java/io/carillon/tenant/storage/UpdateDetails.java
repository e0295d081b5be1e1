package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Details;

/** Writes what describes a tenant. */
final class UpdateDetails {

    private final PreparedStatement statement;

    UpdateDetails(CqlSession session) {
        this.statement = session.prepare("""
            UPDATE tenant SET name = ?, description = ?, contact_email = ? WHERE tenant_id = ?\
            """);
    }

    BoundStatement bind(String tenantId, Details details) {
        return statement.bind(details.name(), details.description(), details.contactEmail(), tenantId);
    }
}
