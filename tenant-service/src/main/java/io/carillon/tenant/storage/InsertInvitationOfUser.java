package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Leads from a user to an invitation until it expires, as of a version of the tenant. */
final class InsertInvitationOfUser {

    private final PreparedStatement statement;

    InsertInvitationOfUser(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO invitations_by_invitee (invitee_id, invitation_id, tenant_id) VALUES (?, ?, ?)
            USING TIMESTAMP ? AND TTL ?\
            """);
    }

    BoundStatement bind(String userId, String invitationId, String tenantId, long version, int ttlSeconds) {
        return statement
                .bind(userId, invitationId, tenantId, version, ttlSeconds)
                .setIdempotent(true);
    }
}
