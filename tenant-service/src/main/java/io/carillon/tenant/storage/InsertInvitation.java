package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Invitation;

/** Writes an invitation, and what became of it. */
final class InsertInvitation {

    private final PreparedStatement statement;

    InsertInvitation(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, tenant_name, user_id, role, made_by, status_of, since, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(Invitation invitation) {
        return statement.bind(
                invitation.tenantId(),
                Section.INVITATION,
                invitation.id(),
                invitation.tenantName(),
                invitation.userId(),
                invitation.role().code(),
                invitation.invitedBy(),
                invitation.status().code(),
                invitation.sentAt(),
                invitation.expiresAt());
    }
}
