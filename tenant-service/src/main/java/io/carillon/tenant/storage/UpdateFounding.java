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
            UPDATE tenant SET name = :name, status = :status, owner_id = :owner_id, created_at = :created_at,
                   description = :description, contact_email = :contact_email
            WHERE tenant_id = :tenant_id\
            """);
    }

    BoundStatement bind(String tenantId, Founded founded) {
        return statement
                .bind()
                .setString("name", founded.details().name())
                .setString("status", founded.status().code())
                .setString("owner_id", founded.ownerId())
                .setInstant("created_at", founded.at())
                .setString("description", founded.details().description())
                .setString("contact_email", founded.details().contactEmail())
                .setString("tenant_id", tenantId);
    }
}
