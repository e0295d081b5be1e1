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
            UPDATE tenant SET name = :name, description = :description, contact_email = :contact_email
            WHERE tenant_id = :tenant_id\
            """);
    }

    BoundStatement bind(String tenantId, Details details) {
        return statement
                .bind()
                .setString("name", details.name())
                .setString("description", details.description())
                .setString("contact_email", details.contactEmail())
                .setString("tenant_id", tenantId);
    }
}
