package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Invitation;

/** Leads from a user to the invitation that he has not answered. */
final class InsertOpenInvitation {

    private final PreparedStatement statement;

    InsertOpenInvitation(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, invitation_id) VALUES (?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(Invitation invitation) {
        return statement.bind(invitation.tenantId(), Section.OPEN_INVITATION, invitation.userId(), invitation.id());
    }
}
